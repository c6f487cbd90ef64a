/* The built-in help: short topics, each a title and its paragraphs. */
import { helpExercise } from './helpExercise.ts';
import { helpHandOver } from './helpHandOver.ts';
import { helpReport } from './helpReport.ts';

export const help = {
  title: 'Help',
  topics: 'Topics',

  aboutTitle: 'What Vigie is',
  about1:
    'Vigie is a war room for crises on social media. It gathers what is being said, keeps the log of what your team does about it, and hands over a report that anyone can check.',
  about2:
    'It works without a network. Everything lies in one file on this laptop: the posts you took in, the incidents, the log, the evidence.',
  about3:
    'Nothing you record is ever changed or lost. A correction is a new entry beside the old one; each entry is signed by this laptop and linked to the one before.',

  firstStartTitle: 'The first start',
  firstStart1:
    'Say who you are: a name and a language. Every act is recorded in the name of the person at the window.',
  firstStart2:
    'When somebody else takes the seat, change the person from the strip at the top right. Past acts keep their author.',
  firstStart3:
    'The language of the screen follows the system and can be changed in the settings at any time. The language of a report is chosen apart.',
  firstStart4:
    'To try Vigie without risk, start the demonstration. It has a file of its own, marked Demo everywhere, and all of it is fictional.',

  importTitle: 'Import posts from a file',
  import1:
    'Go to the feed, choose Import a file, then pick one. Vigie reads the beginning, guesses the columns, the encoding and the form of the dates, and shows a preview. Nothing is stored yet.',
  import2:
    'Check the preview. The text and the time of each post are needed; the rest helps. Where dates can be read two ways, choose the order. For some networks the identifier itself holds the time.',
  import3:
    'At the end you see how many lines were read, stored, already here and refused. Refused lines are listed with their number and the reason; they stop nothing.',
  import4:
    'The next file with the same columns is read the same way. An import can be undone whole from the list of imports; posts that are pinned as evidence stay.',
  import5:
    'Exports of Meltwater, Brandwatch, Talkwalker, Sprout Social and NetBase Quid are recognised by their columns and named above the preview; every column can still be changed. Other tables are guessed.',
  import6:
    'JSON and JSON Lines are read too: a key within a key is written with a dot (user.name). So is the tweets.js of an X archive. What a file is, its content says, not the ending of its name.',
  import7:
    'A message saved as .eml becomes one mention of the network e-mail: sender, subject, date and text. Attachments are named at the end of the text and stay in the message; keep them as evidence if you need them.',

  feedTitle: 'Feed, search and filters',
  feed1:
    'The feed shows the newest posts first. What you are reading does not move when others arrive. Pause it to read in peace: what comes in is counted and waits.',
  feed2:
    'Press / to search. All the words must be there; accents and capitals do not matter. Hits are marked in the text. Quotation marks keep words in that order, a minus sign leaves a word out, OR looks for either.',
  feed3:
    'Filters narrow by category, network, language, author, day, source and import. They go together with a search. Keep those you use under a name: they stay on this computer.',
  feed4:
    'J and K move, Space chooses, Enter reads in full, E pins, D declares an incident from what is chosen.',
  feed5:
    'Under the head stands the last hour by category: press one to see it alone. A dot marks what came since you last looked; what is new is counted for each person on this computer, until you leave the feed or mark it as seen.',
  feed6:
    'The feed can be laid in columns, by category, source or network; each holds still for itself. Words found by your watch queries are underlined as the queries stand now.',
  feed7:
    'A mention read in full shows its conversation, quotes, and how much its author posted, as far as stored here. Pictures and films are named by their address and fetched only when you open one in the browser.',

  listeningTitle: 'Listen to sources',
  listening1:
    'Listening holds the sources: add one by pasting the address of a page or a feed, #hashtag for Mastodon, r/community, words to look for in the press, or the path of a folder. A feed is shown before anything is kept. Other programs can hand posts over through a webhook on this computer.',
  listening2:
    'Each source says how it fares: live, catching up, failing with the reason and the next attempt, silent, or off. Those in trouble stand first. After an outage it goes on where it stopped; what cannot be told any more is named as a gap.',
  listening3:
    'A source keeps everything, or only what a watch query asks for. A post that was deleted or edited stays as it was observed, with the moment. What says nearly the same is grouped under the first.',
  listening4:
    'Tokens lie in the store of the operating system: they are never shown again and never in the file. A plan that comes from elsewhere brings its sources in turned off. Addresses inside your network are asked only where you allow the host by name.',
  listening5:
    'Coverage shows for each category and network whether it is measured, approached by a proxy, looked at by hand in the last day, or blind. A failing source counts as lost. The blind spots stand under the volume too.',
  wallTitle: 'The wall',
  wall1:
    'F11, or Settings, Wall, fills a display for the whole room: how grave, since when, what is due next, the last decision, what to say and not to say, the last public words in both languages, and what nobody sees. There is nothing to click on it; vigie --wall opens it at the start.',
  wall2:
    'Scenes take turns; pin one at the desk while it is spoken of. Every so many minutes the wall says what changed since you last looked. Without an incident it shows readiness, who is on duty and what is being said.',
  wall3:
    'STALE with a time across the wall means that what it shows may be old: the engine has not answered since. It goes on by itself. A display that is unplugged brings its wall back when it is plugged in, and a page that hangs is drawn anew within seconds.',
  wall4:
    'With visitors in the room, switch on the mask: people become initials, and authors, telephone numbers and addresses are taken out of the page before it is drawn.',
  handMentionTitle: 'Note a mention by hand',
  handMention1:
    'When no interface lets you in, the feed goes on by hand. Ctrl+Shift+M opens the strip from any application; the palette, the menu and the feed open it too. It works without any network.',
  handMention2:
    'Paste an address, a text or a screenshot. Network, author and moment are read from it where they stand there; correct what is wrong. Then one digit each for subject, tone and reach, and Enter.',
  handMention3:
    'The mention stands in the feed at once, marked as taken by hand, and once only if a source gives it too. Take it back from the list below or from its detail. Escape keeps the draft.',

  declareTitle: 'Declare an incident',
  declare1:
    'In the feed, choose the posts it starts from and press D. Give it a title that says what is happening, a level, and the time zone in which its times will be shown.',
  declare2: 'The posts you chose are pinned as evidence at once, with a copy of their words.',
  declare3:
    'The title can be changed later; the old one stays in the log. Close the incident when it is over. It remains readable, and can be reopened with a reason.',

  logTitle: 'Keep the log by keyboard',
  log1: 'Press N, type one line, press Enter. That is all: the line is on disk before it is shown as recorded.',
  log2: 'Begin the line with a time, such as 14:05, to log something that happened earlier. The log is ordered by when things happened, and says when they were written down.',
  log3: 'Write what is known, who did what, what was decided and why. Keep opinions out: the log may be read by people who were not there.',
  log4: 'A mistake is amended, never erased: press A, write what it should say, and why. The old words stay, struck through, with your name and the time.',
  log5: 'One line becomes more by its first sign: an exclamation mark records a decision, a question mark a question to decide, < a message that came, > one that went, ~ a call, + an order, = a statement, * an event. @ names a person, # marks a word. Above the log, choose what it shows.',

  levelTitle: 'Levels',
  level1:
    'Five levels say how grave an incident is: Watch, Weak signal, Alert, Crisis, Major crisis. Each has a number, a word, a shape and a colour, so that it is read on any screen and on paper.',
  level2:
    'Press L to change the level, and give the reason. Raise it early: stepping down costs less than catching up.',
  level3: 'The report tells how long each level lasted.',

  evidenceTitle: 'Evidence',
  evidence1:
    'Press E on a post to pin it. Vigie keeps a copy of its words, author, address and time, with a SHA-256 digest. The copy remains if the post is deleted from its network.',
  evidence2:
    'Files such as screenshots can be attached, up to 50 MB each. They too are known by their digest. A story or a live video is marked by its address: take its picture at once, it will not stay.',
  evidence3:
    'Evidence that does not belong can be taken off, with a reason. It leaves the list; the act and the copy stay in the journal and in the report.',
  evidence4:
    'A digest proves that a copy has not changed since it was recorded. It does not prove that what the post says is true. Beside each piece stands how far the laptop’s clock was from that of the servers it listens to.',

  timelineTitle: 'The timeline',
  timeline1:
    'The timeline puts the log, the evidence and the changes of level on one axis, with the volume of posts above.',
  timeline2:
    'Move along the volume to see what the room had recorded by that moment: what came later is dimmed.',
  timeline3:
    'Times are shown in the time zone of the incident, with the offset from UTC. They are stored as UTC, so that laptops in two zones agree.',

  planTitle: 'The crisis plan',
  plan1:
    'The plan has seven parts: the severity scale, roles, internal communication, contacts and call tree, approvals, messages approved beforehand, and the netiquette; what is watched comes with it. Start from the default plan, from an empty one, or from a plan file.',
  plan2:
    'The numbers of the default plan carry their source. Those marked Calibrate are practice figures without a published method: change them once you know your own.',
  plan3:
    'Change a record and save: each saving is an entry with your name. What you have typed and not saved yet stays, even if the page is loaded again. Nothing is deleted: what is retired can be restored, and the history shows who changed what.',
  plan4:
    'Type a day to read the plan as it stood then, compare it with today, or bring it back. Two laptops that show the same digest hold the same plan.',
  plan5:
    'A call tree that would not work is refused with the reason: a ring, somebody whom nobody calls, more than five calls for one person. Export the plan as one file to hand it to another laptop or organisation; taking a file in shows first what would change.',

  plan6:
    'Print any part: contact sheet, wallet card, call sheets, role cards, tables, blank sheets, or the whole plan, in French, English or both, on A4 or Letter. Each sheet says its revision, a short digest and until when it is valid; the code at its head says the same to a scanner.',

  plan7:
    'Readiness looks through the whole plan: what is stale, missing, expired or unreachable today, with a score for each part and the way to mend it. Print its certificate once a month.',

  plan8:
    'Import contacts from vCards or a table: you see who is new and who may be known already. Merging fills what is empty and never overwrites. The whole import can be undone. Numbers are kept as written and, where they are numbers, in the form that any telephone dials.',
  plan9:
    'Somebody may ask what is kept of them. Erasing a contact removes the words for good, from the file and from every backup in reach; you decide, line by line, about other entries that name them. The log still verifies, and a certificate says what was erased.',
  plan10:
    'After printing, say who takes the copies, how many and where. The register of paper copies then tells which ones no longer say what the plan says, as soon as a number changes. Print again from there: the old copy is noted as replaced. A blank form never goes out of date.',
  plan11:
    'Open Acknowledgement on a staff brief to tick who has read it: on screen, from a signed sheet, by e-mail or telephone. You see the share and who is missing. When the words change, those who read the earlier ones must be asked again; a mere review asks nobody. A tick can be withdrawn with a reason.',
  plan12:
    'Code sheets hold twenty one-time codes on paper, one sheet a signatory. With the networks down, read the text over the telephone: the holder writes the check value down and reads a code back. No code is ever shown again. Revoke a lost sheet at once; a code used on two laptops counts for neither until you decide.',

  ...helpExercise,
  ...helpHandOver,
  ...helpReport,

  watchTitle: 'Watch queries',
  watch1:
    'What is wrong with a query is underlined at its character while you type, and named below with the column and, where there is one, the way to mend it. Ctrl+Z takes a mending back. Below stands in plain words what the query asks for. Insert words… holds the crisis lexicon and a query to start from.',
  watch2:
    'Try it before you save: paste posts that should match and posts that should not, or take the newest stored ones. The hits are marked; the table says in how many posts each term is found, so that you see the one that brings noise and the one that brings nothing.',
  watch3:
    'Exclude and Hide apply to live sources; a file taken in by hand stays whole. Who is excluded is never stored and cannot serve as evidence. Who is hidden is stored, left out of the feed, and can be shown again. The lists of all queries count together; who is on both is excluded. When in doubt, hide.',

  callTreeTitle: 'The call tree',
  callTree1:
    'The call tree is drawn as a tree: below each caller whom they call, with two numbers, how many calls of five, and the backup caller. What would not work is said at the person it is about, at once; such a tree can wait as a draft and is refused until it is mended.',
  callTree2:
    'By keyboard: the arrows go through it, Alt with an arrow moves the person, Ctrl+X and Ctrl+V put them under somebody else, Delete takes them out, Enter leads to “Move under”, Insert to “Add below”. The same stands below as a table.',

  callRoundTitle: 'Calls on paper',
  callRound1:
    'When the screen is gone, the call sheets still work: each caller writes the time of each try and the result. Afterwards, Type a call sheet back (Ctrl+K) shows the same lines in the same order; type the revision at the foot, and the lines are those of that day.',
  callRound2:
    'Tab or Enter goes to the next cell, the arrows up and down change lines. Write times as you like: 1405, 14:05, 2:05 pm. R, V, N or W gives the result. A line without a time and a result is not called. What is typed is kept until the sheet is recorded, whole or not at all.',
  callRound3:
    'Those reached stand in the log at the times on paper, marked From paper. A line can be corrected and a sheet withdrawn with a reason; the old words stay, struck through. A wrong number leads to its contact.',

  registerTitle: 'Confidentiality incidents',
  register1:
    'Personal information was seen, used, passed on or lost without leave: press G then D and enter it in the register, even if the risk seems small. Say which kinds of information, the circumstances, when you became aware and how many people; do not name them.',
  register2:
    'A clock shows what is left of the 72 hours in which the authority must be told. It ends when you note that it was told, or that there is no risk of serious injury and why. If it was told later, write down the reasons.',
  register3:
    'An incident is amended, closed and reopened; the history shows who changed what. Nothing leaves the register, and nothing in it can be erased for five years. Export it as one table when the Commission d’accès à l’information or another authority asks.',

  backupTitle: 'Backups and restoring',
  backup1:
    'Vigie copies the file by itself, checks each copy and keeps several ages. Choose a second folder too, such as a stick: it survives the loss of this laptop.',
  backup2:
    'The list shows the age of each copy, the number of entries in it, and what would be missing after restoring it. A copy that makes no sense to restore says why.',
  backup3:
    'Restoring keeps the present file under another name. Nothing is deleted. A copy can also be opened for reading only, here or on another laptop.',

  troubleTitle: 'When something is wrong with the file',
  trouble1:
    'If the file cannot be opened, Vigie says why and touches nothing. Depending on the trouble you can try again, open it for reading only, choose another file, or restore a backup.',
  trouble2:
    'Vigie keeps 64 MB back on the disk. When the disk is full it records in that reserve and the strip says “Disk nearly full”: free some space then. Once the reserve is used up too, what you just typed is not recorded and stays in its field; reading still works.',
  trouble3:
    'If the strip says that the log was altered, keep this file and a backup from before. Everything remains readable. Compare the newest entries with those on another laptop, and with a report that was handed over.',
  trouble4:
    'If the data engine stops, it is started again by itself. The windows catch up, and say so while they wait.',

  shortcutTitle: 'Keys',
  shortcut1:
    'Everything can be done by keyboard. Press Ctrl+K (Cmd+K on a Mac) to search any command, and ? to see all keys.',
  shortcut2:
    'G then R, F, P, C or D goes to the room, the feed, the plan, the contacts or the register of confidentiality incidents.',
  shortcut3: 'Single letters rest while you type. They can be switched off in the settings.',

  privacyTitle: 'Privacy and hostile text',
  privacy1:
    'Public posts are still personal data. Take in what the incident needs, and say in your plan why you keep it and for how long.',
  privacy2:
    'The content of an entry can be erased for good, with a reason. What was erased is gone from the file; that it was erased remains visible, and the chain still verifies. Backups and reports already handed over hold what they held.',
  privacy3:
    'Whatever a post contains is shown as plain text: it can neither run nor load anything. An address opens in your browser only after it was shown to you in full.',
  privacy4:
    'Vigie sends nothing anywhere. This laptop holds it all, so lock it, encrypt its disk, and keep the stick with the backups in a safe place.',
  privacy5:
    'Somebody asks what is kept of them: press G then D, choose Find somebody, and look for the name, address, handle or number. You see how often each appears and the newest. From the record of the contact, export everything as one file that explains itself, correct it, or erase it.',
  privacy6:
    'After an erasure, save the certificate: one page for the person who asked, with the date, who did it, how many entries, which copies were cleaned and which were out of reach. It never says what was erased, and can be printed again later from the erased record.',
  retentionTitle: 'How long words are kept',
  retention1:
    'Mentions do not keep their words for ever. Press G then D and choose Retention: the plan says after how many months text, author, address and pictures go. Twelve are proposed; choose from 1 to 120, or until somebody decides.',
  retention2:
    'Network, date, language, reach and the identifier of the post stay: no count and no curve moves, and the post is not stored anew. What an entry cites is kept, and so is what was posted during an incident that is open, or was closed less long ago than that.',
  retention3:
    'Words go once a day by themselves, or when you ask. Nothing goes because a clock jumped: only the time that Vigie has seen pass counts. If the computer is much further on, Vigie waits until you confirm the date.',
  retention4:
    'Backups hold the words until newer ones take their place; a copy that you keep elsewhere holds them for as long as it exists. To erase what concerns one person at once, use Find somebody.',
  triageTitle: 'Triage: observe or intervene',
  triage1:
    'Triage (g t) shows what your watch queries asked for, the riskiest first, with what speaks for it. O observes, I intervenes, A assigns, X says it is not ours, C asks for context; J and K move. Opening a form takes the post for ten minutes.',
  triage2:
    'An observed post always comes back: when its re-check is due, or earlier when what you armed is met. The reason it was observed for stands beside it. “Observed” tells what became of each, and how late you were.',
  triage3:
    'The order learns from your decisions on this laptop and never decides. You can stop it learning or begin anew. Any decision can be taken back; everything stays in the log.',
  roomTitle: 'Leading the room',
  room1:
    'The column beside the timeline keeps clocks, facts, decisions and tasks. R then a letter adds one from any screen: f a fact, q a question, d a decision, t a task, p tasks of the plan, l who leads, s who keeps the log, a the three questions.',
  room2:
    'A fact is confirmed, unconfirmed, refuted or unknown, with its source. When it turns, what was decided on it is listed. A decision is never edited: another one reverses it. Times are typed as 14:45, or +30 for minutes from now.',
  room3:
    'Clocks start by themselves with the levels of the plan and say when they fall due. Say that one is done, or let it rest with a reason. The next one stands at the top of every screen. A press on the volume shows the room as it stood then.',
  room4:
    'The freeze ledger (r then z) lists every place that can speak for you: the plan’s at this level and your own. Say that one is silent, with what proves it; say when it speaks again. What is listed and not silenced stands first.',
  room5:
    'A situation report (r twice) is made of what the room holds: flash, standard or executive. Edit it, keep the draft, let somebody approve it as it reads: it is numbered, never edited again, and printed. The clock of the next one starts by itself.',
  room6:
    'When something falls overdue, its count stands at the top of every screen and a chime rings; r then m mutes it with a reason that the log keeps. A line in the log marks what is new since you last looked.',
  room7:
    'Calls (r then c) run the call tree: whose turn it is, their number, what to say in their language, one letter for what came of it. Without an answer the deputy’s turn comes. The quorum’s clock is kept by the last call it needs. Drills are kept by quarter.',
  room8:
    'Word inside lists the plan’s do / do-not sheets: which are out, who acknowledged, and who was told only after the public. Hand over (r then h) makes two minutes of reading from the room; the duty changes hands once both have signed.',
  room9:
    'Two people at one laptop each take a window (Ctrl+Shift+N). A PIN, set from one’s name at the top, keeps others out of it; forgotten, a colleague takes it away with a reason. Whoever is chosen from the plan’s cell may do what the plan keeps for their roles.',
  room10:
    'Drop a file on the log, or paste a picture into its line: it is evidence by its SHA-256. The printer beside the evidence makes the custody list for counsel, which says what such copies are not. R then g prints the page of a shift, to sign.',
  room11:
    'Promises made in public stand in the room: those of a published text by themselves, others by hand (r then o). Each says by when, and who sees to it. The next one due stands at the top with the clocks; past its time it counts as overdue. Say that it was kept, or why it will not be.',
  speakTitle: 'Speak: texts, signatures, publication',
  speak1:
    'G then S opens the desk where texts are written; R then W begins one, from a template or freely. French and English stand side by side and are one text: numbers, dates, times, links, names and promises that differ are marked. To let them differ takes a reason, and is a decision of the room.',
  speak2:
    'From the first draft on you see whose signatures the plan asks for. Submit the text and it is locked. Whoever signs, signs the very words shown; nobody signs what they wrote. Editing takes every signature away. Past the time box the fallback may sign, as a logged decision.',
  speak3:
    'Without network, read the text aloud, say the check value, which the signatory writes down, and take the next unused code of their sheet as they read it. A code counts once. Every refused try is logged, and after several wrong ones everybody waits.',
  speak4:
    'Copy each language as it was approved, publish it, and mark where and when. What went out without approval can be marked too: it takes a reason and stays marked as such. What a text promises becomes a line of the room with an owner and a time.',
  speak5:
    'On Mastodon and Bluesky, “Publish from here” sends the signed text, once. The plan names the accounts; each laptop keeps its own token, entered on the account’s page.',
  speak6:
    'Without a network, a text sent from here waits and says so; it leaves when the server is back, never after the approval ran out. “May be out” means that the answer was lost. Vigie asks the network before it sends anything again; you can also look at the account and say what you see there.',
  speak7:
    'Moderate (in triage) first asks what is wrong. Criticism is no ground. A breach cites the clause of the netiquette; the post is kept as proof, and a deletion wants a screenshot. The plan says who clears it. The measure is taken on the network, then said to be done under Speaking, where it is lifted too.',
  signalTitle: 'Signals: spikes, measures, levels',
  signal1:
    'Signals (g n) tells spikes with the rule, its numbers and how sure it is; say of each whether it was one. Which rule speaks, the floor, the pause and planned campaigns stand on the plan’s own page. Two weeks of mentions are needed.',
  signal2:
    'Measures say what they rest on; what is not known is “not measured”. A tone you say yourself (t then 1 to 4 in the feed) wins over what was read; from twenty such labels on, the negative share rests on them alone.',
  signal3:
    'The level dialog shows what the measures suggest by the plan’s criteria and floor rules. A person decides. A level may fall only after what speaks for it has not held for the time the plan asks for.',
  signal4:
    'Tick in the level dialog what you go by: rules that hold, and floors that only you can see, such as a journalist calling. They stand in the log beside the measures. From the incident’s menu, choose which watch queries measure it; a spike stands as a mark above its volume.',
} as const;
