/** RSS 2.0 with the vocabularies that news sites add to it. */
export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>Lantern Post</title>
<link>https://lantern.example/</link>
<atom:link href="https://lantern.example/feed.xml" rel="self" type="application/rss+xml"/>
<description>News of the isles</description>
<language>en-GB</language>
<lastBuildDate>Mon, 05 May 2031 09:00:00 +0000</lastBuildDate>
<item>
<title>Two boats missing off Tarnhead</title>
<link>https://lantern.example/2031/05/boats</link>
<dc:creator><![CDATA[Ana Lerro]]></dc:creator>
<pubDate>Sun, 04 May 2031 20:05:00 +0300</pubDate>
<category><![CDATA[Ports]]></category>
<guid isPermaLink="false">https://lantern.example/?p=17</guid>
<description><![CDATA[Two boats with seven people on board have been missing since Thursday, their families say. [&#8230;]]]></description>
<content:encoded><![CDATA[<p>Two boats with seven people on board have been missing off Tarnhead since Thursday, their families told the Lantern Post on Sunday.</p><p>The harbour office said that it had no report of an accident. It did not say <a href="/harbour">whether it was searching</a>.</p><p>The post <a href="https://lantern.example/2031/05/boats">Two boats missing off Tarnhead</a> appeared first on <a href="https://lantern.example">Lantern Post</a>.</p>]]></content:encoded>
<source url="https://harbourtribune.example/feed.xml">Harbour Tribune</source>
<media:content url="https://lantern.example/pier.jpg" type="image/jpeg" medium="image"><media:credit>Tomas Vick</media:credit></media:content>
</item>
<item>
<title>Strike at Port Ansel ends</title>
<link>https://lantern.example/2031/05/strike</link>
<pubDate>Sat, 03 May 2031 08:00:00 GMT</pubDate>
<guid>https://lantern.example/2031/05/strike</guid>
<description>The union said that its members will return to work on Monday.</description>
</item>
</channel>
</rss>
`;

/** RSS 0.91, with the declaration that its first version asked for. */
export const OLD_RSS = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Radio Skerry</title><link>http://skerry.example/</link><description>Radio of the outer isles</description><language>en</language>
<item><title>Lighthouse dark again</title><link>http://skerry.example/lighthouse.html</link><description>The lighthouse of Velm reportedly went dark on Monday night.</description></item>
</channel></rss>
`;

export const RDF = `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://skerryreview.example/"><title>Skerry Review</title><link>https://skerryreview.example/</link><description>Weekly</description><dc:language>en</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://skerryreview.example/pier"/></rdf:Seq></items></channel>
<item rdf:about="https://skerryreview.example/pier"><title>Pier closed after landslide</title><link>https://skerryreview.example/pier</link><description>The pier of Tarnhead was closed on Tuesday, the council said.</description><dc:creator>Tomas Vick</dc:creator><dc:date>2031-05-06T09:30+03:00</dc:date><dc:subject>Roads</dc:subject></item>
</rdf:RDF>
`;

export const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://meridianpress.example/">
<title type="html">Meridian Press &amp;amp; partners</title>
<link rel="self" href="feed.atom"/><link rel="alternate" type="text/html" href="/"/>
<id>tag:meridianpress.example,2031:feed</id><updated>2031-05-05T09:00:00Z</updated>
<entry xml:base="news/"><id>tag:meridianpress.example,2031:41</id>
<title type="text">Bridge &lt;closed&gt; for a week</title>
<link rel="alternate" type="text/html" href="bridge.html"/><link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
<published>2031-05-04T10:00:00+03:00</published><updated>2031-05-04T12:30:00+03:00</updated>
<author><name>Lena Marsh</name></author><category term="roads" label="Roads"/>
<summary type="html">The bridge of Velm &lt;b&gt;stays closed&lt;/b&gt; for a week.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge of Velm stays closed for a week, the army said on Sunday.</p><p>At least two lorries are said to be stuck on it. <a href="map.html">A map</a> shows the detour.</p></div></content>
<source><id>urn:tribune</id><title>Harbour Tribune</title><link rel="alternate" href="https://harbourtribune.example/"/></source>
</entry>
</feed>
`;

/** Atom 0.3, as it was before it was a standard. */
export const OLD_ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Isles Desk</title><link rel="alternate" type="text/html" href="http://islesdesk.example/"/><modified>2031-05-05T09:00:00Z</modified>
<entry><title>Guard leaves the wells</title><link rel="alternate" type="text/html" href="http://islesdesk.example/wells"/><id>tag:islesdesk.example,2031:3</id><issued>2031-05-05T08:00:00+03:00</issued><modified>2031-05-05T08:10:00+03:00</modified>
<author><name>Ana Lerro</name></author><content type="text/html" mode="escaped">&lt;p&gt;The guard has left the wells of Tarnhead, two farmers said.&lt;/p&gt;</content></entry></feed>
`;

export const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "The Quay Letter",
  home_page_url: "https://quay.example/",
  feed_url: "https://quay.example/feed.json",
  language: "en",
  authors: [{ name: "Quay desk" }],
  items: [
    {
      id: "21",
      url: "https://quay.example/21",
      external_url: "https://lantern.example/2031/05/boats",
      title: "Search for two boats goes on",
      content_html:
        '<p>The search for two boats off Tarnhead goes on, the coast guard said.</p><p>It has found a life vest, <a href="map">it says</a>.</p>',
      summary: "A life vest was found.",
      date_published: "2031-05-06T18:00:00+03:00",
      date_modified: "2031-05-06T19:00:00+03:00",
      tags: ["boats", "Tarnhead"],
      attachments: [{ url: "https://quay.example/21.mp3", mime_type: "audio/mpeg" }],
    },
    {
      id: "22",
      content_text: "The ferry sails again tomorrow, the office says.\n\nTickets of Sunday stay valid.",
      date_published: "2031-05-07",
    },
  ],
});

export const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://lantern.example/2031/05/boats</loc><lastmod>2031-05-04T20:10:00+03:00</lastmod><changefreq>never</changefreq><priority>0.8</priority></url>
<url><loc>https://lantern.example/2031/05/strike?a=1&amp;b=2</loc><lastmod>2031-05-03</lastmod></url>
</urlset>
`;

export const NEWS_SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://lantern.example/2031/05/boats</loc>
<news:news><news:publication><news:name>Lantern Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2031-05-04T20:05:00+03:00</news:publication_date><news:title>Two boats missing off Tarnhead &amp; Velm</news:title><news:keywords>boats, Tarnhead</news:keywords></news:news>
<image:image><image:loc>https://lantern.example/pier.jpg</image:loc></image:image></url>
</urlset>
`;

export const SITEMAP_INDEX = `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://lantern.example/sitemap-2031-05.xml.gz</loc><lastmod>2031-05-05</lastmod></sitemap><sitemap><loc>https://lantern.example/sitemap-2031-04.xml.gz</loc></sitemap></sitemapindex>
`;

/** A letter in plain text, as it went over the network. */
export const MAIL = `Return-Path: <letter@quay.example>
Received: from out.quay.example (out.quay.example [192.0.2.7]) by mx.desk.example with ESMTPS; Sun, 4 May 2031 20:05:09 +0300
From: The Quay Letter <letter@quay.example>
To: readers@quay.example
Subject: Two boats missing off Tarnhead
Date: Sun, 4 May 2031 20:05:00 +0300
Message-ID: <17@quay.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Two boats with seven people on board have been missing off Tarnhead since
Thursday, their families told this letter on Sunday.

The harbour office said that it had no report of an accident. It did not say
whether it was searching.

-- 
The Quay Letter, 3 Pier Street, Port Ansel
`.replaceAll("\n", "\r\n");

/** A mail that passes another one on, in two forms and with a paper attached. */
export const FORWARDED_MAIL = `From: Mara Quill <mara@desk.example>
To: Desk <desk@desk.example>
Subject: =?utf-8?Q?Fwd:_Bridge_of_Velm_=E2=80=93_closed?=
Date: Mon, 5 May 2031 09:12:00 +0300
Message-ID: <5@desk.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

For the desk. Is it true?

---------- Forwarded message ---------
From: Press office <press@army.example>
Date: Sun, 4 May 2031 at 18:00
Subject: Bridge of Velm =E2=80=93 closed
To: <press-list@army.example>

The bridge of Velm stays closed for a week. At least two lorries are stuck on it.

--inner
Content-Type: text/html; charset="utf-8"

<div dir="ltr">For the desk. Is it true?<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Press office</strong> &lt;press@army.example&gt;<br>Date: Sun, 4 May 2031 at 18:00<br>Subject: Bridge of Velm – closed<br>To: &lt;press-list@army.example&gt;<br></div><p>The bridge of Velm stays closed for a week. At least two lorries are stuck on it.</p></div></div>
--inner--
--outer
Content-Type: application/pdf; name="order.pdf"
Content-Disposition: attachment; filename="order.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--outer--
`.replaceAll("\n", "\r\n");

export const MBOX = [
  "From letter@quay.example Sun May  4 20:05:00 2031",
  MAIL.replaceAll("\r\n", "\n"),
  "From mara@desk.example Mon May  5 09:12:00 2031",
  FORWARDED_MAIL.replaceAll("\r\n", "\n").replace("For the desk.", ">From the desk."),
].join("\n");

const MESSAGES = [
  {
    id: 1,
    type: "service",
    date: "2031-05-01T10:00:00",
    date_unixtime: "1935385200",
    actor: "Radio Skerry",
    actor_id: "channel77",
    action: "create_channel",
    title: "Radio Skerry",
    text: "",
    text_entities: [],
  },
  {
    id: 2,
    type: "message",
    date: "2031-05-04T20:05:00",
    date_unixtime: "1935680700",
    edited: "2031-05-04T20:15:00",
    edited_unixtime: "1935681300",
    from: "Radio Skerry",
    from_id: "channel77",
    author: "Lena Marsh",
    forwarded_from: "Tarnhead watch",
    photo: "photos/photo_1@04-05-2031_20-05-00.jpg",
    width: 1280,
    height: 720,
    text: [
      { type: "bold", text: "Two boats missing off Tarnhead" },
      "\n\nTwo boats with seven people on board have been missing since Thursday, their families say. ",
      { type: "text_link", text: "The harbour office", href: "https://harbour.example/" },
      " has no report of an accident.\n\n",
      { type: "blockquote", text: "“We wait,” one of them said." },
      "\n\n",
      { type: "hashtag", text: "#Tarnhead" },
      " ",
      { type: "hashtag", text: "#boats" },
      "\n",
      { type: "mention", text: "@radioskerry" },
    ],
    reactions: [{ type: "emoji", count: 12, emoji: "🙏" }],
  },
  {
    id: 3,
    type: "message",
    date: "2031-05-04T20:05:00",
    date_unixtime: "1935680700",
    from: "Radio Skerry",
    from_id: "channel77",
    forwarded_from: "Tarnhead watch",
    photo: "photos/photo_2@04-05-2031_20-05-00.jpg",
    text: "",
    text_entities: [],
  },
  {
    id: 4,
    type: "message",
    date: "2031-05-05T08:00:00",
    date_unixtime: "1935723600",
    from: "Radio Skerry",
    from_id: "channel77",
    reply_to_message_id: 2,
    text: "One life vest was found, the coast guard said.",
    text_entities: [{ type: "plain", text: "One life vest was found, the coast guard said." }],
  },
  {
    id: 5,
    type: "message",
    date: "2031-05-05T09:00:00",
    date_unixtime: "1935727200",
    from: "Radio Skerry",
    from_id: "channel77",
    poll: {
      question: "Should the pier stay closed?",
      closed: false,
      total_voters: 40,
      answers: [
        { text: "Yes", voters: 30, chosen: false },
        { text: "No", voters: 10, chosen: false },
      ],
    },
    text: "",
    text_entities: [],
  },
];

const CHAT = { name: "Radio Skerry", type: "public_channel", id: 77, messages: MESSAGES };

/** `result.json` of one chat. */
export const TELEGRAM_EXPORT = JSON.stringify(CHAT, null, 1);

/** `result.json` of all chats. */
export const TELEGRAM_ARCHIVE = JSON.stringify({
  about: "Here is the data you requested.",
  personal_information: { user_id: 5, first_name: "Mara" },
  contacts: { about: "", list: [] },
  chats: {
    about: "",
    list: [
      CHAT,
      {
        type: "saved_messages",
        id: 5,
        messages: [
          {
            id: 9,
            type: "message",
            date: "2031-05-02T07:00:00",
            date_unixtime: "1935460800",
            from: "Mara",
            from_id: "user5",
            saved_from: "Isles Desk",
            text: "The guard has left the wells of Tarnhead, two farmers said.",
          },
        ],
      },
    ],
  },
  left_chats: { about: "", list: [] },
});

/** One valid document of each kind, by name. */
export const FEED_SEEDS: readonly (readonly [name: string, document: string])[] = [
  ["RSS 2.0", RSS],
  ["RSS 0.91", OLD_RSS],
  ["RSS 1.0", RDF],
  ["Atom 1.0", ATOM],
  ["Atom 0.3", OLD_ATOM],
  ["JSON Feed", JSON_FEED],
  ["site map", SITEMAP],
  ["site map for news", NEWS_SITEMAP],
  ["index of site maps", SITEMAP_INDEX],
  ["mail", MAIL],
  ["mail that passes another on", FORWARDED_MAIL],
  ["mailbox", MBOX],
  ["Telegram export of one chat", TELEGRAM_EXPORT],
  ["Telegram export of all chats", TELEGRAM_ARCHIVE],
];
