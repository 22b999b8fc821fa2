/** What functions answer as HTTP responses, as AWS's services read it. */
package dev.flint.runtime.dev.http.answer;
