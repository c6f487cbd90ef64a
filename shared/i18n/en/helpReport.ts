/** The help about writing the report, the debrief and the improvement plan. */
export const helpReport = {
  reportWritingTitle: 'Write the report, debrief, improve',
  reportWriting1:
    'Report, Write: begin a draft, choose a part, write it in French, English or both. The buttons put headings, lists, tables and links in as Markdown. Words are recorded when you leave the field or press Ctrl+S; the others see who wrote what. Alt with an arrow moves a part, its switch leaves it out.',
  reportWriting2:
    'If somebody writes in the same place meanwhile, nothing is overwritten: both texts are shown and you choose. What waits for approval, is approved or was issued can be read and not changed; the next version starts from its words.',
  reportWriting3:
    'Debrief records what each person answers, hot at closing or cold weeks later, also for people who never sat at this laptop. Those who took part and have no answer yet are named. The report groups the answers by question, each with its name.',
  reportWriting4:
    'Improvement lists findings with an action, an owner, a day and how one will know that it worked. Words proposed for the plan stand beside what it says now; once the plan has them, note it. What is open or late shows in Readiness and, while no incident is open, on the wall.',
} as const;
