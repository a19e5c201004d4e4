from collections import defaultdict
from functools import cached_property

from regard.foundation.accounts.models import Department, Member, Team

from ..models import Step
from ..queries import line_of


class Audience:
    """Whom to tell, as the numbers of members, each question asked of the database once a round."""

    def __init__(self):
        self._groups = {}

    def owing(self, promise):
        """Whoever owes it: the member, else the team or the department, else the leads."""
        if promise.member_id in self._active:
            return [promise.member_id]
        return (
            self._of(Team, promise.team_id)
            or self._of(Department, promise.department_id)
            or self.leads(promise)
        )

    def standing_on(self, step, promise):
        if step.whom == Step.Whom.MEMBER:
            return self._active & {step.member_id} or self.leads(promise)
        if step.whom == Step.Whom.HEAD:
            return self._active & {
                self._heads.get(step.department_id or promise.department_id)
            } or self.leads(promise)
        return self.leads(promise) if step.whom == Step.Whom.LEADS else self._admins

    def leads(self, promise):
        """The leads of the unit, or of the nearest unit above that has any; the admins where none does."""
        line = reversed(line_of(promise.unit))
        return next((self._leads[number] for number in line if number in self._leads), self._admins)

    def _of(self, group, number):
        """The members of a team or a department, by its number."""
        if number is None:
            return []
        if (group, number) not in self._groups:
            there = group.members.through.objects.filter(**{group._meta.model_name: number})
            self._groups[group, number] = self._active & set(there.values_list("member", flat=True))
        return self._groups[group, number]

    @cached_property
    def _heads(self):
        return dict(Department.objects.filter(head__isnull=False).values_list("pk", "head"))

    @cached_property
    def _active(self):
        return set(Member.objects.filter(is_active=True).values_list("pk", flat=True))

    @cached_property
    def _admins(self):
        return list(_of_role(Member.Role.ADMIN).values_list("pk", flat=True))

    @cached_property
    def _leads(self):
        leads = defaultdict(list)
        for number, unit in _of_role(Member.Role.LEAD).values_list("pk", "unit"):
            leads[unit].append(number)
        return dict(leads)


def _of_role(role):
    return Member.objects.filter(role=role, is_active=True)
