/* The queries that the plan is delivered with, word for word as they are proposed. */
export const EXAMPLES = {
  companyName: '("Acme" OR "Acmé" OR @acme OR #acme OR acmee) NOT ("Acme Township" OR from:acme)',
  complaints:
    '(company_name) NEAR/10 (remboursement OR refund OR arnaque OR scam OR "service client" OR "never again" OR "plus jamais")',
  ceo: '("Jeanne Roy" OR @jroy) AND (démission OR resign* OR propos OR scandal* OR excuses)',
  lexicon:
    'boycott* OR scandale OR scandal OR arnaque OR rappel OR recall OR poursuite OR lawsuit OR plainte OR discrimination OR sexis* OR racis* OR fuite OR leak OR breach OR intoxication OR blessé* OR injur* OR décès OR death OR fake OR polémique OR "bad buzz" OR honte OR shame',
} as const;
