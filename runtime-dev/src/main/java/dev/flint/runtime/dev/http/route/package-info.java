/** Which requests reach the function, and as which route. */
package dev.flint.runtime.dev.http.route;
