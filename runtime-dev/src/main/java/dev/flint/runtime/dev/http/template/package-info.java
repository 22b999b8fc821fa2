/** What a SAM template says of the function: its routes, variables and limits. */
package dev.flint.runtime.dev.http.template;
