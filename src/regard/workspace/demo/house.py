"""Fennimoor, which makes and sells warmth for homes, and does not exist. Everybody and everything in it is invented."""

from regard.foundation.accounts.models import Member, Unit

BRAND = "Fennimoor"
DOMAIN = "fennimoor.example"

# key: name, kind, the local part of its mail address
UNITS = {
    "cork": ("Fennimoor Cork", Unit.Kind.OUTLET, "cork"),
    "lisbon": ("Fennimoor Lisboa", Unit.Kind.OUTLET, "lisboa"),
    "gdansk": ("Fennimoor Gdańsk", Unit.Kind.OUTLET, "gdansk"),
    "nairobi": ("Savanna Homes, Nairobi", Unit.Kind.FRANCHISEE, "nairobi"),
}
VENDOR = "Northlight Contact"
CARE_TEAM, BILLING_TEAM = "Care", "Billing questions"

# first name in small letters: name, role, unit, language, time zone
MEMBERS = {
    "kofi": ("Kofi Mensah", Member.Role.ADMIN, "brand", "en", "Europe/Dublin"),
    "ines": ("Ines Duarte", Member.Role.LEAD, "brand", "en", "Europe/Lisbon"),
    "amara": ("Amara Okafor", Member.Role.AGENT, "brand", "en", "Europe/Dublin"),
    "lindiwe": ("Lindiwe Khumalo", Member.Role.AGENT, "brand", "en", "Africa/Johannesburg"),
    "aoife": ("Aoife Ní Bhriain", Member.Role.AGENT, "cork", "en", "Europe/Dublin"),
    "beatriz": ("Beatriz Fontes", Member.Role.AGENT, "lisbon", "en", "Europe/Lisbon"),
    "tomasz": ("Tomasz Wrona", Member.Role.AGENT, "gdansk", "en", "Europe/Warsaw"),
    "wanjiru": ("Wanjiru Kamau", Member.Role.LEAD, "nairobi", "en", "Africa/Nairobi"),
    "ravi": ("Ravi Shah", Member.Role.COLLEAGUE, "brand", "en", "Europe/Dublin"),
    "hanne": ("Hanne Lund", Member.Role.COLLEAGUE, "brand", "de", "Europe/Copenhagen"),
    "marek": ("Marek Zielak", Member.Role.COLLEAGUE, "brand", "en", "Europe/Warsaw"),
    "noor": ("Noor Haddad", Member.Role.COLLEAGUE, "brand", "ar", "Asia/Amman"),
}
CONTRACTED = "lindiwe"
ANSWERS = {
    "brand": ("amara", "lindiwe", "ines"),
    "cork": ("aoife", "aoife", "amara"),
    "lisbon": ("beatriz", "beatriz", "ines"),
    "gdansk": ("tomasz", "tomasz", "amara"),
    "nairobi": ("wanjiru",),
}
PUBLISHED = "fennimoor"
DEPARTMENTS = {"Dispatch": "ravi", "Billing": "hanne", "Field operations": "marek", "Warranty": "noor"}

PRODUCTS = ("Ember H2", "Ember H3", "Brook K1", "Larch A5", "Dune D3", "Cairn B4")
WOMEN = {
    "Ms",
    "Mrs",
    "Pani",
    "пані",
    "Sra.",
    "Dra.",
    "Mme",
    "Sig.ra",
    "Dott.ssa",
    "Frau",
    "सुश्री",
    "श्रीमती",
    "Chị",
}
PROVIDERS = ("example.org", "example.net", "example.com")

MACROS = [
    (
        "A part is in the post",
        "{{salutation}}\n\nthe part for your heater is in the post; you hear from me again by {{due}}. Fitting it takes five minutes"
        " and no tools; if you would rather have somebody do it, tell me a day.",
        False,
    ),
    (
        "Before the winter: bleeding a radiator",
        "{{salutation}}\n\nturn the heating off and wait until the radiator is cool. Open the small valve at its top with"
        " the key that came with your {{fact: Owns}} until water comes, and shut it again. It is warm to the top then.",
        False,
    ),
    (
        "Money back, by billing",
        "{{salutation}}\n\nyou get the whole amount back. Our billing department sees to it today, and writes to you when"
        " it has left our account. Your number for it is {{number}}.",
        True,
    ),
    ("To billing", "", True),
]
