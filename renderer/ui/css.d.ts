// Lets TypeScript read `import style from './X.module.css'` and plain style sheets.
/// <reference types="vite/client" />
