/*
 * What statements promise, in the words of each language: doing (verbs) and what is done (nouns). Words for the same
 * promise differ; telling, calling, writing and publishing lie close, and each agrees with its neighbour.
 */

export type PromiseWords = {
  readonly keys: readonly string[];
  readonly fr: RegExp;
  readonly en: RegExp;
};

const form = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'giu');

const said = (keys: readonly string[], fr: string, en: string): PromiseWords => ({
  keys,
  fr: form(fr),
  en: form(en),
});

export const PROMISES: readonly PromiseWords[] = [
  said(
    ['refund'],
    String.raw`rembours\p{L}*`,
    String.raw`refund\p{L}*|reimburs\p{L}*|money back|(?:return|give back) your money`,
  ),
  said(
    ['replace'],
    String.raw`remplac\p{L}*|échang\p{L}*|changer\p{L}*`,
    String.raw`replac\p{L}*|exchang\p{L}*|swap\p{L}*|change it|change them`,
  ),
  said(
    ['compensate', 'refund', 'pay'],
    String.raw`indemni\p{L}*|dédommag\p{L}*|crédit\p{L}*|compens\p{L}*|rabais|bons? d'achat`,
    String.raw`compensat\p{L}*|credit\p{L}*|discount\p{L}*|gift cards?|vouchers?`,
  ),
  said(
    ['pay', 'refund', 'compensate', 'deliver'],
    String.raw`pr[ei]\p{L}+ en charge|pai(?:e|er|era|erons|eront)|payer\p{L}*|couvrir\p{L}*|couvrons|couvertes?|assumer\p{L}*|vers(?:er|era|erons|eront|é|ée|és|ées|ons)|régler(?:a|ons|ont)|frais`,
    'pay|pays|paid|paying|cover|covers|covered|covering|bear|foot|free of charge|expenses|costs?',
  ),
  said(
    ['update', 'tell', 'publish'],
    String.raw`prochaine?s? (?:point|mise|bilan|nouvelle|information|communiqué|rendez-vous)\p{L}*|points? de (?:situation|presse)|points? d'information|bilan|mises? à jour|(?:ferons|fera|feront|faire|faisons) (?:un |le |de nouveau le |un nouveau )?point|tiendrons|tenir|informer\p{L}*|informée?s?|au courant|nouvelles|détails|précisions|en savons plus|en dire plus|dirons|annonc\p{L}*`,
    String.raw`updat\p{L}*|next (?:report|briefing)|keep you|posted|inform\p{L}*|news|brief\p{L}*|details|information|announc\p{L}*|share|let you know|tell you|know more|speak|say more|address`,
  ),
  said(
    ['contact', 'tell'],
    String.raw`contact\p{L}*|vous revien\p{L}*|communiqu\p{L}*|r?appell?(?:er|era|erons|eront|ons|ez|é|ée|és|ées)|joindr\p{L}*|jointe?s?|rejoindr\p{L}*|écri(?:re|rai|ra|rons|ront|vons)|avis(?:er|era|erons|eront|é|ée|és|ées)|avert\p{L}*|prévien\p{L}*|préven\p{L}*|recevr\p{L}+ (?:un |une )?(?:courriel|appel|message|lettre)|répon(?:dre|dra|drai|drons|dront|dons|d|ses?)|(?:courriel|lettre|message|avis) sera|transmett\p{L}*|envoy\p{L}*|enverr\p{L}*|parvenir|rencontr\p{L}*`,
    String.raw`contact\p{L}*|call(?:ed|ing|s)?|reach(?:ed|ing)?|notif\p{L}*|(?:receive|get) an? (?:e-?mail|call|message|letter|text)|e-?mail(?:ed|ing)?|writ(?:e|ing|ten)|hear (?:back )?from|answer\p{L}*|repl(?:y|ies|ied)|respon[ds]\p{L}*|get back|alert\p{L}*|texts?|send|sent|touch|message you|meet(?:ing)?|speak to|warn\p{L}*|advis\p{L}*|communicat\p{L}*`,
  ),
  said(
    ['publish', 'tell', 'update'],
    String.raw`publier\p{L}*|publi(?:e|ons|é|ée|és|ées)(?!\p{L})|publics?|publiques?|diffus\p{L}*|affich\p{L}*|en ligne|partag\p{L}*|dévoil\p{L}*`,
    String.raw`publish\p{L}*|post(?:ed|ing)?(?!\p{L})|releas\p{L}*|online|public|shar(?:e|ed|ing)|available|disclos\p{L}*`,
  ),
  said(
    ['restore'],
    String.raw`rétabli\p{L}*|répar\p{L}*|corrig\p{L}*|corrections?|repren\p{L}*|reprises?|rouvr\p{L}*|rouvert\p{L}*|réouvert\p{L}*|revenir|reviendr\p{L}*|revien\p{L}*|revenue?s?|de retour|retour à la normale|remettr\p{L}*|remise?s? en|relanc\p{L}*|ouvrir(?:a|ons|ont)`,
    String.raw`restor\p{L}*|repair\p{L}*|fix\p{L}*|resum\p{L}*|re-?open\p{L}*|open|back|return to|returns?|restart\p{L}*|run again|running again|correct\p{L}*|(?:mak|put)(?:e|ing|ting)? (?:this|it|things) right`,
  ),
  said(
    ['investigate'],
    String.raw`enquêt\p{L}*|revoir|reverr\p{L}*|révis\p{L}*|examin\p{L}*|vérifi\p{L}*|analys\p{L}*|inspect\p{L}*|contrôl\p{L}*|tester\p{L}*|évaluer\p{L}*|audit\p{L}*`,
    String.raw`investigat\p{L}*|examin\p{L}*|review\p{L}*|look(?:ing)? into|inspect\p{L}*|check\p{L}*|test\p{L}*|audit\p{L}*|analy[sz]\p{L}*|assess\p{L}*|inquiry`,
  ),
  said(
    ['deliver', 'contact', 'pay'],
    String.raw`distribu\p{L}*|livr(?:er|era|erons|eront|ons|é|ée|és|ées|aisons?)(?!\p{L})|fourni\p{L}*|offr\p{L}*|offert\p{L}*|donner(?:a|ons|ont)?|remettr\p{L}*|remise?s?|acheminer\p{L}*|donnons`,
    String.raw`distribut\p{L}*|deliver\p{L}*|provid\p{L}*|hand(?:ed|ing)? (?:it |them )?out|offer\p{L}*|suppl(?:y|ied)|give|gives|given|hand(?:ed)? over|available|receive|get|bring`,
  ),
];

/** Nouns, what is done and not that it will be; and verbs that promise as often as not ("temperatures will reach 38"). */
export const LOOSE: Readonly<Record<'fr' | 'en', RegExp>> = {
  fr: /^(?:enquêtes?|enquêteurs?|enquêteuses?|analyses?|inspections?|inspecteurs?|inspectrices?|contrôles?|audits?|reprises?|réouvertures?|réparations?|corrections?|révisions?|vérifications?|distributions?|livraisons?|frais|bilan|nouvelles|détails|précisions|annonces?|réponses?|remises?|publics?|publiques?|offres?|rencontres?|communiqués?|diffusions?|contacts?|couvr\p{L}*|couvertes?|remettr\p{L}*|donn\p{L}*|assumer\p{L}*|changer\p{L}*|ouvrir\p{L}*|partag\p{L}*|rencontr\p{L}*|transmett\p{L}*|tenir|jointe?s?|revien\p{L}*|revenir|reviendr\p{L}*)$/iu,
  en: /^(?:investigations?|investigators?|inspections?|inspectors?|examinations?|tests?|testing|checks?|reviews?|audits?|analysis|analyses|assessments?|inquiry|replacements?|repairs?|releases?|returns?|restoration|costs?|expenses|information|details|announcements?|answers?|texts?|public|open|available|distribution|delivery|deliveries|offers?|publications?|corrections?|meet|meetings?|address|receive|get|gives?|given|bring|touch|speak(?: to)?|brief|back|shar(?:e|ed|ing)|reach(?:ed|ing)?|covers?|covered|covering|bear|foot|free of charge|send|sent|handed over)$/iu,
};

/** A payment is compared by its amount, where it names one. */
export const isPaying = ({ keys }: PromiseWords): boolean => keys[0] === 'pay';
