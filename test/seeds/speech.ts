/** WebVTT as broadcasters write it: a header, styles, regions, remarks, names of cues, voices, classes, karaoke times. */
export const VTT = `WEBVTT - Evening bulletin of Radio Skerry

Kind: captions
Language: en-GB

STYLE
::cue(v[voice="Ana Lerro"]) { color: lime }

REGION
id:low width:40% lines:3 regionanchor:0%,100% viewportanchor:10%,90% scroll:up

NOTE Captions by the desk of Radio Skerry

opening
00:00:01.000 --> 00:00:03.200 region:low line:0 position:20%,line-left align:start size:80%
<v Ana Lerro>Good evening. The harbour of <i>Port Ansel</i>

00:00:03.200 --> 00:00:06.000
<v Ana Lerro>has reportedly been closed since noon.</v>

00:06.400 --> 00:08.900
<v.loud.first Tor Hask>Two boats were stopped, &amp; five people
were <c.emphasis><b>wounded</b></c>, the ministry said.

00:00:09.000 --> 00:00:10.000
<v Ana Lerro>When?</v> <v Tor Hask>At <00:00:09.500>dawn.</v>

NOTE
The next words are those of the minister.

00:00:12.000 --> 00:00:15.500
<v Minister><lang ar>لم نطلق النار.</lang> <ruby>We<rt>the ministry</rt></ruby> deny it.

00:00:21.000 --> 00:00:24.000
[distant gunfire] &lrm;♪ a march ♪
`;

/** Captions made by a machine: each cue shows the line before it again, words have times of their own, and nothing has a stop. */
export const ROLLING_VTT = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.389 align:start position:0%
 
good<00:00:00.480><c> evening</c><00:00:00.900><c> from</c><00:00:01.200><c> port</c><00:00:01.600><c> ansel</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
good evening from port ansel
 

00:00:02.399 --> 00:00:05.110 align:start position:0%
good evening from port ansel
the<00:00:02.700><c> harbour</c><00:00:03.100><c> has</c><00:00:03.300><c> been</c><00:00:03.600><c> closed</c>

00:00:05.110 --> 00:00:05.120 align:start position:0%
the harbour has been closed
 

00:00:05.120 --> 00:00:08.310 align:start position:0%
the harbour has been closed
two<00:00:05.400><c> boats</c><00:00:05.800><c> were</c><00:00:06.100><c> stopped</c>

00:00:08.310 --> 00:00:08.320 align:start position:0%
two boats were stopped
 

00:00:09.000 --> 00:00:10.000 align:start position:0%
[Music]
`;

/** SubRip as it is met: numbers and blank lines missing, commas and dots mixed, styles of other formats, several speakers. */
export const SRT = `\ufeff1\r
00:00:01,000 --> 00:00:03,000\r
{\\an8}<font color="#ffff00">The convoy left</font> the town\r
2\r
00:00:03.100-->00:00:05.000\r
at six in the evening.\r
\r
00:00:05,2 --> 00:00:07,0 X1:40 X2:600 Y1:20 Y2:50\r
- Who was in it?\r
- Eleven fighters, the driver says.\r
\r
4\r
0:00:08,000 --> 0:00:09,000\r
>> ANA LERRO: And the trucks?\\NHow many?\r
\r
5\r
00:10,500 --> 00:12,000\r
>> Thirty of them, I think.\r
\r
They carry parts for the radar.\r
\r
6\r
00:00:12,000 --> 00:00:14,000\r
(applause)\r
`;

/** A transcript with times and speakers at the beginning of its lines, under a title and a date. */
export const TIMED_TRANSCRIPT = `Transcript: Night convoy leaves Port Ansel
Radio Skerry, 4 May 2031

[00:00:03] INTERVIEWER: Good evening. Who is in the convoy?
[00:00:09] ANA LERRO: The ministry said that thirty trucks left the town.
They carry parts for the radar, according to a driver.

Local people claim that eleven fighters were killed.
[00:00:25] INTERVIEWER: Has anybody confirmed that?
[00:00:28] ANA LERRO: "We know nothing of it," an officer said. [00:00:33] He would not give his name.
[applause]
`;

/** A transcript with speakers alone. */
export const SPOKEN_TRANSCRIPT = `The minister's briefing, 4 May 2031

SPOKESMAN: Thank you for coming. Our forces struck a depot near the Orm bridge last night.

Q: Were there any civilians among them?

SPOKESMAN: We have no reports of civilian casualties. The Tarn Guard claims otherwise.

Q: Who gave the order?

SPOKESMAN: I will not go into that. The operation is over.
`;

/** A copy of automatic captions: times on lines of their own, in the midst of sentences without stops. */
export const COPIED_TRANSCRIPT = `Transcript
Search in video
0:00
good evening from port ansel the ministry
0:03
3 seconds
said that thirty trucks left the town and
0:06
6 seconds
nobody knows what they carried
0:11
11 seconds
[Music]
0:14
14 seconds
residents claim that eleven fighters were killed
`;

/** The record of a meeting: name and time over what was said. */
export const MEETING_TRANSCRIPT = `Ana Lerro  0:03
Good evening from Port Ansel. The ministry said that thirty trucks left the town.

Tor Hask  0:15
Who says so? Nobody here knows anything about it.

Ana Lerro  0:22
Residents do. They claim that eleven fighters were killed.
`;

/** Every kind of speech by a name, the kind it is read as among them. */
export const SPEECH_SEEDS: readonly { readonly name: string; readonly kind: "subtitles" | "transcript"; readonly text: string }[] = [
  { name: "WebVTT", kind: "subtitles", text: VTT },
  { name: "rolling WebVTT", kind: "subtitles", text: ROLLING_VTT },
  { name: "SubRip", kind: "subtitles", text: SRT },
  { name: "a transcript with times", kind: "transcript", text: TIMED_TRANSCRIPT },
  { name: "a transcript with speakers", kind: "transcript", text: SPOKEN_TRANSCRIPT },
  { name: "a copied transcript", kind: "transcript", text: COPIED_TRANSCRIPT },
  { name: "the record of a meeting", kind: "transcript", text: MEETING_TRANSCRIPT },
];
