"""Preparation: labs, medicines, allergies, pregnancy, fasting, driver and consent."""
