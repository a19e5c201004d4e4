"""Whether somebody only says thank you. When in doubt it is more than that: waking once too often harms nobody."""

import re

from regard.foundation.search.words import words_of

LONGEST = 300
# Who asks or names a number wants something.
ASKS = re.compile("[?؟？¿]|\\d")
NODS = set("👍🙏❤💚💙😊🙂🤝👌🌹")

THANKS = set(
    words_of(
        "thanks thank thx ty cheers danke dank dankeschon dankeschön merci gracias "
        "شكرا شكراً شكر أشكرك اشكركم أشكركم ممتن ممتنة مشكور مشكورين"
    )
)
BESIDE = set(
    words_of(
        # English
        "you so very much many a lot lots for your the quick kind help helping reply response answer all everything got it "
        "great perfect super ok okay wonderful brilliant lovely appreciated appreciate really indeed again i we my that "
        "best kind regards warm hi hello dear have nice good day evening weekend week too and team both "
        # German
        "vielen herzlichen besten schonen schönen schön lieben für fur die der das ihre ihren ihrer deine deinen eure schnelle nette "
        "hilfe antwort rückmeldung ruckmeldung mühe muhe alles super prima perfekt toll klasse ok ich wir und auch sehr ihnen dir euch "
        "mit freundlichen lieben herzliche grüßen grussen grüße grusse viele gruß lg mfg hallo liebe lieber tag abend wochenende "
        "einen ein noch nochmals guten gut bedanke bedanken mich uns "
        # French
        "beaucoup bien mille pour votre vos ton tes le la les l aide réponse reponse rapidité rapide gentillesse tout parfait "
        "super génial top d accord bonjour bonsoir bonne journée soirée semaine cordialement bien à a vous toi encore et c est "
        "je nous remercie remercions sincèrement infiniment un grand "
        # Spanish
        "muchas muchísimas mil por su tu vuestra la el su ayuda respuesta rápida rapida todo perfecto genial vale excelente "
        "muy amable amables hola buenos días buenas tardes buen día un saludo saludos cordial cordiales de nuevo y le les te "
        "lo agradezco agradecemos agradecido agradecida "
        # Arabic
        "جزيلا جزيلاً لك لكم على في المساعدة مساعدتك مساعدتكم الرد ردك ردكم السريع سرعة كثيرا كثيراً الف ألف جدا جدًا تمام ممتاز "
        "رائع مرحبا السلام عليكم ورحمة الله وبركاته وشكرا تحياتي مع يوم سعيد يعطيك يعطيكم العافية بارك فيك فيكم كل شيء"
    )
)


def merely_thanks(text, *, names=()):
    """`names` are those of the people in the conversation: they may be greeted and may sign.

    >>> merely_thanks("Thanks a lot, Amara!", names=["Amara Okafor"])
    True
    >>> merely_thanks("Thanks, but it is still broken.")
    False
    """
    if not may_be_thanks(text):
        return False
    words = set(words_of(text))
    known = THANKS | BESIDE | {word for name in names for word in words_of(name)}
    return words <= known


def may_be_thanks(text):
    """Whether it is worth asking who is in the conversation."""
    if len(text) > LONGEST or ASKS.search(text):
        return False
    words = set(words_of(text))
    return bool(words & THANKS if words else NODS.intersection(text))
