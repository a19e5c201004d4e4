"""Where some of the demo's people work, what they own, and who lives with whom: told by them, kept by colleagues."""

from datetime import timedelta

from regard.people import actions as people
from regard.people.models import Fact, Person

OFFICES = {
    "Harbour Libraries": ("harbour-libraries.example", ("Niamh Kelleher", "Eoghan Walsh", "Chidinma Eze")),
    "Quay Street Dairy": ("quay-dairy.example", ("Padraig Hurley", "Rasa Petrauskienė")),
}
AT_HOME = (
    ("Siobhán Byrne", "household", "Tadhg Murphy", ""),
    ("Gráinne Lynch", "acts-for", "Siobhán Byrne", "her sister, with a written authority"),
)
SHARED = ("Oisín Ó Súilleabháin", "Caoimhe Nic Gearailt", "+353214279900")
OWNERS = 60
WARRANTY = timedelta(days=730)


def belong(house, at):
    by = house.members["ines"]
    known = {person.name: person for person in Person.objects.order_by("-pk")}
    for office, (domain, workers) in OFFICES.items():
        organisation = people.keep_organisation(office, by=by, at=at)
        people.keep_domain(organisation, domain=domain, by=by, at=at)
        for worker in filter(None, map(known.get, workers)):
            people.work_at(worker, where=office, by=by, at=at)
    for one, kind, other, words in AT_HOME:
        if one in known and other in known:
            people.relate(known[one], kind=kind, to=known[other], words=words, by=by, at=at)
    _own(by, at)
    *names, number = SHARED
    sharing = [known[name] for name in names if name in known]
    for person in sharing:
        people.tell_fact(person, label="Phone", value=number, by=by, at=at)
    people.look_for_duplicates([person.pk for person in sharing], at=at)


def _own(by, at):
    told = Fact.objects.standing().filter(label="Owns").select_related("person").order_by("told_at")[:OWNERS]
    for fact in told:
        bought = fact.told_at.date()
        people.keep_holding(
            fact.person, what=fact.value, stage="using", since=bought, warranty_until=bought + WARRANTY,
            by=by, at=at,
        )  # fmt: skip
