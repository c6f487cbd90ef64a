/* The names of networks, as screens say them. */
export { networkWord } from '../../shared/domain/networkWord.ts';
