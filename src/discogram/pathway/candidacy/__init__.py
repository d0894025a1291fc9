"""Candidacy: did care fail, does anything forbid the test, what would its result change?"""
