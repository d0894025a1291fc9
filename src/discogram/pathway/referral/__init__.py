"""The referral: who asks for the test, for which pain, and which question it should answer."""
