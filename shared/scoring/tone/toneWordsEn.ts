/*
 * English words that praise and complain, folded. A word that ends with `*` stands for all that begin so.
 */
import type { ToneWords } from './toneWords.ts';

export const ENGLISH_TONE: ToneWords = {
  weights: {
    [-3]: `
      abhor* abomin* appall* asham* atroc* awful* bastard* betray* bullshit cheat* corrupt* coverup crap 
      crook* deceiv* despic* despis* disgrac* disgust* dreadful* evil fraud* garbage hate* hating horrend* horrib*
      horrif* humiliat* idiot* incompeten* inexcus* irresponsib* insult* intolerab* liar* lied lies lying moron* negligen* nightmare*
      outrag* pathetic* poison* racis* reckless* repuls* ridiculous* scam* scandal* scum sexis* shame* shameful* shit*
      sicken* stink* stinks terrib* toxic* trash traitor* unaccept* unbearab* vile worst`,
    [-2]: `
      abandon* abus* ache aggress* alarm* anger* angr* annoy* anxious* attack* avoid bad badly blam* boycott* break*
      broke broken burn* chaos clueless complain* concerned cruel* danger* deaf defect* delay* destroy*
      devastat* die dirty disappoint* disaster* dishonest* dismay* disrespect* dump evad* fail* fault* fear*
      filth* frighten* frustrat* furious fuming gross guilty harass* harm* hurt* ignor* ill joke lack*
      leak* lost lose losing mad mess* mislead* miser* mistreat* neglect* offensive overcharg* pain* panic*
      pollut* poor poorly problem* rage refus* regret* reject* rip rotten rude* ruin* sad scare* scary sick smell* steal*
       stuck stupid* suffer* suspicious* tired threat* tragic* ugh* ugl* unfair* unhappy unhelpful unprofessional
      unsafe unreliab* upset* useless victim* violat* vomit* wast* worr* worse wors* wrong*`,
    [-1]: `
      late slow* still cold wait delay* expensive difficult confus* weak dull cheap* hang hung hold needless* doubl*
         `,
    1: `
      ok okay fine fair easy honest* calm* useful helpful fast prompt* simple*`,
    2: `
      appreciat* attentive beautiful* best better caring class* classy comfort* commend* compassion* congrat* cool
      courag* decent effective efficient enjoy* excellent* friendly fun generous* genuine* glad good grateful* great
      happ* helped helping hero* impress* improv* kind kindness lovely nice* polite* proud* recommend* relieved
       respect* respectful* responsive satisf* sincer* smil* solved success* support*
      sympath* thank* thoughtful* transparen* warm* welcom* works works yay`,
    3: `
      ador* amaz* awesome* brilliant* extraordinary exceptional* fantastic* incredib* love loved loves loving magnificent
      marvel* outstanding* perfect* phenomenal* remarkab* stellar superb* terrific* wonderful* wow`,
  },
  phrases: {
    [-3]: [
      'never again',
      'at all costs',
      'thanks for nothing',
      'what a joke',
      'had enough',
      'fed up',
      'rip off',
      'waste of',
      'tone deaf',
      'cover up',
      'let people get hurt',
      'never works',
      'does not work',
      'doesn t work',
      'not working',
      'do not buy',
      'don t buy',
      'should be ashamed',
      'hung up on',
      'too late',
      'nobody has called',
      'called me back',
      'no help',
      'sick of',
      'tired of',
      'cost him his job',
      'shopping here again',
      'not good enough',
      'not even close',
      'not enough',
      'lied to',
      'no power',
    ],
    2: [
      'not bad',
      'no complaints',
      'no problem',
      'no problems',
      'well done',
      'good job',
      'great job',
      'good news',
      'safe and sound',
      'without hesitation',
      'hang in there',
      'couldn t be happier',
      'could not be happier',
      'with you',
      'thank you',
      'hats off',
      'owns its mistakes',
      'back up',
    ],
  },
  negators:
    'not no never nobody none neither nor without hardly barely cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt shouldnt couldnt aint t',
  negationReach: 3,
  boosters:
    'very really so extremely totally completely absolutely incredibly honestly truly super such utterly bloody damn fucking freaking too',
  dampers: 'slightly somewhat kinda fairly rather almost bit little',
  turns: 'but however though yet still although despite shame',
};
