"""What does the clinic say of itself: name, phones, address, time zone, emergency number?"""
