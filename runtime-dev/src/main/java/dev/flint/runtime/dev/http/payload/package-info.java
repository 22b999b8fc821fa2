/** HTTP requests as events, and what functions answer as HTTP responses: the forms of AWS's services. */
package dev.flint.runtime.dev.http.payload;
