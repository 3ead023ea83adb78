"""English: whose turn it is. Sources: Congressional Record, Hansard, court reporters' manuals, broadcast transcripts, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """unidentified unknown unnamed indistinct male female audience crowd protester protesters heckler hecklers voice
        voices voiceover voice-over narrator narration announcer operator caller questioner participant participants
        respondent speaker speakers moderator host anchor interviewer interviewee facilitator chair chairman chairwoman
        chairperson vice-chair president secretary clerk court bench witness counsel prosecution defence defense
        foreperson juror jury bailiff interpreter translator reporter staff member members press floor delegate panel
        panelist panellist chyron caption reviewer author editor everyone everybody all both chorus child children
        student students teacher guest man woman men women boy girl singer applicant appellant petitioner plaintiff
        presiding acting prime vice deputy attorney"""
    ),
    apart=words(
        """note notes warning caution danger important attention tip tips hint example examples exercise remark remarks
        definition definitions theorem lemma proof corollary proposition claim fact facts myth summary abstract keywords
        introduction background method methods materials result results discussion conclusion conclusions lesson lessons homework assignment objective
        objectives aim aims purpose overview contents appendix figure table source sources reference references
        bibliography see also related update updated correction editor's disclaimer advertisement sponsored photo image
        video caption credit copyright ingredients directions instructions preparation serves yield time step steps
        pros cons advantages disadvantages strengths weaknesses problem solution input output expected actual before
        after step stage phase part chapter section verse refrain bridge intro outro title subtitle name names date
        place location venue address phone telephone fax email e-mail website web url price cost total subtotal category
        categories tag tags topic subject agenda item motion vote ayes noes nays resolved decision action actions
        attendance present absent apologies attendees minutes adjournment breaking exclusive opinion analysis live watch
        listen read more share follow subscribe comments posted published language languages species habitat range diet
        size weight height age version status type types format license requirements usage features installation
        parameters returns raises todo fixme info debug warn error errors fatal trace ps p.s postscript remember quote pledge thesis law rule principle idea
        goal goals mission vision scene act setting enter exit exeunt int ext cut fade dissolve p.m a.m noon
        excellency excellencies sir sirs madam gentlemen ladies friends fellow colleagues distinguished esteemed
        dear sincerely regards yours re fwd cc enclosure page pages line lines volume vol no number issue"""
    ),
    several=words("and &"),
    question=words("q question interviewer"),
    answer=words("a answer interviewee respondent"),
    examination=words("examination cross-examination re-examination reexamination direct redirect recross recross-examination"),
    witness=words("witness sworn affirmed testimony deposition deponent examination"),
    interview=words("interview conversation q&a questions talks spoke speaks asked chat"),
    judges=words("justice judge lord lady baroness"),
    ranks=words("j jj c.j p.j a.c.j s.j lj lcj"),
    opinion=frozenset(
        {
            "dissenting", "concurring", "dissents", "concurs", "delivered the opinion", "delivered the judgment",
            "delivered the judgement", "announced the judgment", "filed a dissenting opinion", "filed a concurring opinion",
            "filed an opinion", "wrote the opinion",
        }
    ),
    unsigned=frozenset({"per curiam"}),
    wrote=words("wrote writes"),
    sender=words("from"),
    headers=words("to date sent subject cc bcc reply-to"),
    collections=words("quotes quotations sayings"),
    quoting=frozenset(
        {"quote", "cquote", "rquote", "bquote", "blockquote", "block quote", "quotation", "quote box", "quotebox", "pull quote", "centered pull quote"}
    ),
    quoting_texts=words("1 text quote quotation"),
    quoting_authors=words("2 author sign by speaker"),
    quoting_sources=words("3 source"),
    quoting_sides=words("left right"),
    scenes=words("int ext int./ext i/e"),
    acts=words("act scene"),
    clips=words("video audio clip clips videoclip videotape tape film vt recording footage montage letter document reading"),
    begins=words("begin begins start starts play plays playing played roll reads"),
    ends=words("end ends close stop"),
    breaks=words("break newsbreak recess adjourned intermission"),
)  # fmt: skip
