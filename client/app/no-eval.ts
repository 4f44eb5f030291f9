import { z } from 'zod'

// Compiling validators needs eval, which the content security policy forbids. Imported first: a schema looks once,
// when it is made.
z.config({ jitless: true })
