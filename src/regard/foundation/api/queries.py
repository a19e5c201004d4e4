from .models import Token, digest_of


def token_of(secret, *, at):
    """The good token with this secret and its member, in one query, or None."""
    found = Token.objects.good_at(at).filter(digest=digest_of(secret))
    return found.select_related("member__unit").first()


def tokens_seen_by(member):
    return Token.objects.visible_to(member).select_related("member").order_by("revoked_at", "-made_at")
