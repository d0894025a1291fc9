"""Who works in the clinic that the website's tests serve?"""

from discogram.application.ports import Site, Staff
from discogram.words.people import Role

SITE = Site(
    id="lakeside",
    name="Lakeside Spine Clinic",
    zone="America/Chicago",
    phones=("+1 312 555 0100",),
    email="desk@lakeside.example",
    address="100 Example Street, Chicago",
    emergency_number="911",
    demonstration=True,
)
PASSWORD = "correct horse battery staple"
STAFF = (
    Staff("coordinator-1", "Noor Rahman", frozenset({Role.COORDINATOR})),
    Staff("nurse-1", "Mateo Ruiz", frozenset({Role.NURSE})),
    Staff("technologist-1", "Ana Sousa", frozenset({Role.TECHNOLOGIST})),
    Staff("physician-1", "Dr. Eleanor Voss", frozenset({Role.PHYSICIAN})),
    Staff("reader-1", "Dr. Kenji Mori", frozenset({Role.READER})),
    Staff("reader-2", "Dr. Petra Lindqvist", frozenset({Role.READER})),
    Staff("lead-1", "Dr. Amara Diallo", frozenset({Role.CLINIC_LEAD, Role.PHYSICIAN})),
    Staff("admin-1", "Sam Okoro", frozenset({Role.ADMINISTRATOR})),
)
