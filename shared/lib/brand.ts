/** Makes two ids of one underlying type unlike for the compiler. */
export type Brand<T, Name extends string> = T & { readonly __brand?: Name };
