/*
 * Words that give a language away in a short post: function words first, then the everyday words that posts about
 * an emergency are made of. A word listed for two languages speaks for both, so what they share decides nothing.
 * Spanish, Portuguese, Italian, German and Dutch are here only so that none of them is taken for French or English.
 */

/** The languages that words speak for, by ISO 639-1; their places are the places of a score. */
export const WORD_LANGUAGES = ['fr', 'en', 'es', 'pt', 'it', 'de', 'nl'] as const;

export type WordLanguage = (typeof WORD_LANGUAGES)[number];

/**
 * Written small, with accents. A word counts without its accents too, as phones type it, unless that spells a word
 * on another list. What ends in an apostrophe is a word that was elided, what begins with one is the end of one.
 */
export const WORDS: Readonly<Record<WordLanguage, string>> = {
  fr: `le la les un une des du de au aux à ce cet cette ces ça ceci cela c' d' j' l' m' n' s' t' qu' jusqu' lorsqu' puisqu'
    quelqu' je tu il elle on nous vous ils elles moi toi lui eux leur leurs mon ma mes ton ta tes son sa ses notre nos
    votre vos et ou où mais donc car ni que qui quoi dont quand comment pourquoi combien quel quelle quels quelles
    dans sur sous avec sans pour par en vers chez entre depuis pendant avant après contre selon malgré dès lors
    ne pas plus jamais rien personne aucun aucune très trop assez peu beaucoup tout tous toute toutes même aussi
    encore toujours déjà ici là voici voilà bien mal mieux vraiment enfin seulement surtout peut-être
    est sont était étaient sera seront serait soit être été suis es sommes êtes ai as a ont avait avaient aura avoir eu
    avons avez fait faire font faut peut peuvent pouvez peux doit doivent veut veux vont va vais allez aller dit dire
    sait savez savoir voir vu vient prend met mis reste plusieurs chaque autre autres environ près moins si quelques
    aujourd'hui hier demain matin soir nuit jour jours heure heures semaine mois an ans année minute
    merci bonjour svp bravo courage honte besoin aide aidez allô oui non
    mort morts blessé blessés disparu disparus victime victimes sinistrés incendie feu panne usine ville village maire
    quartier rue école enfant enfants famille familles gens monde eau gaz essence pénurie fuite tragédie catastrophe
    explosion évacué évacués évacuation enquête vidéo images appel rappel pompiers policiers ministre gouvernement
    entreprise cliente clients magasin produit produits remboursement voiture train déraillement wagons pétrole
    vie coeur pensées soutien solidarité dernier dernière nouveau nouvelle nouvelles première premier grand grande
    petit petite bon bonne beau belle pire aucune attention danger dangereux fermé fermée ouvert arrêt arrêtez
    ben pis pantoute icitte chu tsé ouin tabarnak crisse câlisse ostie osti faque pcq qqn qqch mdr ptdr stp bcp tjrs`,
  en: `the a an of to and in on at for with from by as into onto over under about after before during against between
    through without within near off out up down around is are was were be been being am has have had do does did
    don doesn didn isn wasn aren won can could would should will may might must not no never nothing none nobody
    i you he she it we they me him her us them my your his its our their this that these those there here
    who what when where why how which whose if then than so but or because while until since though
    all any some every each many much more most less few other another both such only just still already yet again
    also too very really even ever now soon today tomorrow yesterday tonight morning night day days week month year
    years hour hours minutes ago 's 't 're 've 'll 'm 'd get got getting go goes going gone went come came coming
    make made take took give given see saw seen say says said tell told know knows knew think need needs want wants
    look looks looking let keep help please thanks thank sorry yes like being back well good great bad worst best
    new old big first last next two three five people man woman kids family families everyone anyone someone
    town city house home homes street road water fire flood floods flooding train oil gas power outage plane airport
    school hospital police officer officials mayor government company customers store news live breaking update
    dead death killed kills missing injured wounded victims suspect shooting shot shooter gunman crash blast
    explosion explodes derailment derails disaster tragedy emergency evacuated evacuation warning alert damage
    prayers praying hope safe stay share watch photo photos pictures free show shows call still open closed
    thing things way right left wrong true stop start work working world life love hate guys lol omg wtf u ur im
    dont cant wont its thats whats gonna wanna yall idk smh wow oh hey`,
  es: `el la los las un una unos unas de del al a y e o que en por para con sin sobre entre hasta desde como más mas
    pero si no sí se su sus le les lo me mi te tu nos es son era fue fueron ser está están este esta estos estas ese
    esa eso esto hay ha han había muy ya también porque cuando donde quien qué cómo todo todos toda nada nadie hoy
    ayer día años tras ante según muerto muertos heridos víctimas personas gente ciudad tren tiroteo aeropuerto
    gracias ahora aquí siempre nuestro nuestra yo él ella ellos dos tres puede hace`,
  pt: `o a os as um uma uns umas de do da dos das no na nos nas ao à e ou que em por para com sem sobre entre até desde
    como mais mas se seu sua seus suas me meu minha te você vocês ele ela eles nós é são era foi foram ser está estão
    este esta isso isto há tem têm não sim muito já também porque quando onde quem todo todos tudo nada hoje ontem
    pelo pela mortos feridos pessoas cidade trem obrigado agora aqui sempre dois três pode faz`,
  it: `il lo la i gli le un uno una di del della dei delle dello al alla ai alle dal dalla nel nella nei sul sulla e ed o
    che in per con senza su tra fra come più ma se si non mi ti ci vi suo sua mio mia è sono era stato stata essere
    questo questa questi quello ha hanno aveva molto già anche perché quando dove chi tutto tutti niente oggi ieri
    anni dopo morti feriti persone città treno incidente grazie adesso sempre due tre può dell' nell' all' sull' un'`,
  de: `der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von vom vor zu
    zum zur für über unter durch gegen ohne um ist sind war waren wird werden wurde hat haben hatte ich du er sie es
    wir ihr mich mir dich uns euch sein seine nicht kein keine nur noch schon auch sehr wie was wer wo wenn weil dass
    als doch jetzt heute gestern immer alle alles mehr viele tote verletzte menschen stadt zug danke`,
  nl: `de het een en of maar in op aan bij met naar van voor uit over onder door tegen zonder om is zijn was waren wordt
    worden werd heeft hebben had ik je jij hij zij ze wij we jullie mij hem haar ons onze niet geen nog al ook zeer hoe
    wat wie waar als omdat dat die dit deze er nu vandaag gisteren altijd alle alles meer veel doden gewonden mensen
    stad trein bedankt na minstens`,
};
