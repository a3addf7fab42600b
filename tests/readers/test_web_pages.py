"""Pages as the systems of institutions make them: of each, the title and the text in order, and nothing else."""

import pytest

from readers.content import Silent
from readers.html import read_html

TITLE = "الوالي يشرف على انطلاق أشغال سد وادي الزيتون"
FIRST = "أشرف والي الجهة صباح يوم الأحد على انطلاق أشغال إنجاز سد وادي الزيتون بحضور المنتخبين المحليين."
SECOND = "وستنتهي الأشغال خلال ثلاثين شهرا، وتقدر طاقة السد بأربعين مليون متر مكعب مخصصة للري وماء الشرب."
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"
SITE = "ولاية الشرق"
MENU = "".join(f"<li><a href=/{n}>{word}</a></li>" for n, word in enumerate(("الرئيسية", "الولاية", "الخدمات")))
OTHER = "افتتاح المعرض الجهوي للصناعة التقليدية"
EXCERPT = "يحتضن فضاء المعارض إلى غاية نهاية الشهر عشرات العارضين الذين يمثلون مختلف الحرف..."
RIGHTS = f"<p>© 2025 {SITE}. جميع الحقوق محفوظة</p>"
COOKIES = "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على هذا الموقع وقياس عدد زواره، وبالمواصلة فإنك توافق على ذلك."


def cards(card: str) -> str:
    return "".join(card.format(n=n, other=f"{OTHER} {n}", excerpt=EXCERPT) for n in range(3))


def widget(kind: str, inner: str) -> str:
    inside = f'<div class="elementor-widget-container">{inner}</div>'
    return f'<div class="elementor-widget elementor-widget-{kind}">{inside}</div>'


POST = "<article class='elementor-post post-{n}'><h3><a href=/{n}>{other}</a></h3><p>{excerpt}</p></article>"
PAGES = [
    pytest.param(
        f'<div class="elementor elementor-location-header">{widget("heading", f"<h2>{SITE}</h2>")}<ul>{MENU}</ul></div>'
        f'<div class="elementor elementor-location-single">{widget("theme-post-title", f"<h1>{TITLE}</h1>")}'
        f"{widget('theme-post-content', TEXT)}{widget('share-buttons', '<span>Facebook</span>')}"
        + widget("posts", cards(POST))
        + f'</div><div class="elementor-location-footer">{widget("text-editor", f"<p>{EXCERPT}</p>{RIGHTS}")}</div>',
        id="Elementor: everything is called a widget",
    ),
    pytest.param(
        f'<form id="aspnetForm"><table><tr>{MENU.replace("li>", "td>")}</tr></table><table><tr><td>'
        f'<a href="/">الرئيسية</a> &gt; أخبار<br><span id="ctl00_lblTitle" class="NewsTitle">{TITLE}</span><br>'
        f'<span id="ctl00_lblBody">{FIRST}<br><br>{SECOND}<br></span></td></tr></table></form>',
        id="ASP.NET: the page is a form, its text a span",
    ),
    pytest.param(
        f'<div id="__next"><div class="sticky top-0"><a href="/">{SITE}</a></div><div class="grid"><div '
        f'class="col-span-2">'
        f'<h1 class="text-3xl">{TITLE}</h1><div class="max-w-none">{TEXT}</div></div><div class="space-y-6">'
        + cards('<a class="group flex" href="/{n}"><h3>{other}</h3><p>{excerpt}</p></a>')
        + f'</div></div><div class="bg-gray-900">{RIGHTS}</div><div class="fixed bottom-0"><p>{COOKIES}</p>'
        f"</div></div>",
        id="names that tell nothing, and a bar about cookies without one",
    ),
    pytest.param(
        f'<app-root><app-header><span>{SITE}</span></app-header><app-news><div class="card"><div class="card-head">'
        f'<app-title class="mat-card-title">{TITLE}</app-title></div><div>{TEXT}</div></div>'
        '<mat-icon class="mat-icon">calendar_today</mat-icon><app-latest><h3>أخبار ذات صلة</h3><div>'
        + cards(
            "<div class='c'><img src=i><b>{other}</b><p>{excerpt}</p><a href=/{n}>اقرأ المزيد عن هذا الخبر</a></div>"
        )
        + f"</div></app-latest></app-news><app-footer>{RIGHTS}</app-footer></app-root>",
        id="Angular: elements of the site's own, pictures written out",
    ),
    pytest.param(
        f"<table><tr><td><font color=white>الأكثر قراءة</font></td></tr><tr><td>- <a href=1>{OTHER}</a><br>- <a "
        f"href=2>{OTHER}</a>"
        f"</td></tr></table><table><tr><td><b>{TITLE}</b></td></tr><tr><td>{FIRST}<br><br>{SECOND}</td></tr><tr><td>"
        f"<a href=p>طباعة</a></td></tr></table><table><tr><td>اشترك في النشرة البريدية لتصلك آخر الأخبار</td>"
        f"</tr></table>{RIGHTS}",
        id="tables of the years after 2000",
    ),
    pytest.param(
        f'<div id="hierarchie"><a href=/>الرئيسية</a> &gt; <strong>{TITLE}</strong></div><div class="cartouche">'
        f"<h1>{TITLE}"
        f'</h1></div><div class="crayon article-texte-8 texte">{TEXT}</div><div class="menu articles"><h2>في '
        f"نفس الركن</h2>"
        f"<ul>{MENU}</ul></div>",
        id="SPIP: the path to the page ends with its title",
    ),
    pytest.param(
        f'<h1>{SITE}</h1><div id="haut">خدمة في متناول الجميع</div><div id="milieu"><h2>{TITLE}</h2>{TEXT}'
        "<p><a href='javascript:print()'>طباعة</a></p></div><div id='droite'><h3>آخر الأخبار</h3>"
        + cards("<p><b>{other}</b><br>{excerpt} <a href=/{n}>اقرأ المزيد</a></p>")
        + f"</div><div id='bas'>{RIGHTS}</div>",
        id="a page made by hand, more excerpts beside it than text",
    ),
    pytest.param(
        f'<div class="page-heading"><h1>{TITLE}</h1></div><div class="panel-group"><div class="panel"><div>'
        f"<p>{FIRST}</p></div>"
        f'</div><div class="panel"><div><p>{SECOND}</p></div></div></div><div class="prefooter"><div>'
        f"<h4>{SITE}</h4><address>"
        f"شارع الاستقلال<br>هاتف: 0522334455</address></div></div>{RIGHTS}",
        id="a text in panels, an address below them",
    ),
    pytest.param(
        f'<div class="story"><h1 class="story-title">{TITLE}</h1><div class="story-text"><p>{FIRST}</p><div '
        f'class="inline"><strong>'
        f"اقرأ أيضا:</strong><a href=1><img src=t><span>{OTHER}</span></a></div><p>{SECOND}</p></div><div>"
        f"<span>شارك:</span>"
        "<b>Facebook</b></div></div>",
        id="«read also» amid the text",
    ),
    pytest.param(
        f'<div class="print-site_name">نشرت في <em>{SITE}</em> (<a href="http://x.org">http://x.org</a>)</div>'
        f'<div class="print-breadcrumb">'
        f'<a href="/">الرئيسية</a> &gt; {TITLE}</div><div class="print-content"><h2>{TITLE}</h2>{TEXT}</div>'
        f'<div class="print-source_url">'
        '<strong>رابط المصدر:</strong> <a href="http://x.org/5">http://x.org/5</a></div>',
        id="a page made for printing",
    ),
    pytest.param(
        f'<div class="lead"><div><h1>{TITLE}</h1></div><div><p class="lead-paragraph">{FIRST}</p></div></div>'
        f"<div><dl><dt>من:</dt><dd>"
        f'{SITE}</dd></dl></div><div><div class="govspeak"><p>{SECOND}</p></div></div>',
        id="a first paragraph apart from the others",
    ),
]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("named", [f"{TITLE} | {SITE}", SITE], ids=["its title", "the site"])
def test_pages_give_their_article(page: str, named: str) -> None:
    source = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{named}</title></head><body>{page}</body></html>"
    assert read_html(source.encode(), Silent()).text.split("\n") == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param('<p class="MsoTitle"><b>{title}</b></p>', id="Word"),
        pytest.param('<p><font size="5"><b>{title}</b></font></p>', id="Writer"),
    ],
)
def test_documents_saved_as_pages_keep_what_stands_before_their_headings(title: str) -> None:
    body = f"{title.format(title=TITLE)}{TEXT}<h2>قرارات</h2><ul><li>تأجيل الجلسة</li></ul>{TEXT}"
    source = f"<html><head><meta charset=utf-8></head><body><div>{body}</div></body></html>"
    lines = [TITLE, FIRST, SECOND, "قرارات", "تأجيل الجلسة", FIRST, SECOND]
    assert read_html(source.encode(), Silent()).text.split("\n") == lines


def test_the_day_under_a_title_stays_and_who_put_it_there_does_not() -> None:
    about = '<div class="entry-meta">بقلم: فريق التحرير، 12 يناير 2025 <a href=c>أخبار</a></div>'
    source = (
        f"<html><head><meta charset=utf-8></head><body><article><h1>{TITLE}</h1>{about}{TEXT}</article></body></html>"
    )
    assert read_html(source.encode(), Silent()).text.split("\n") == [TITLE, "12 يناير 2025", FIRST, SECOND]
