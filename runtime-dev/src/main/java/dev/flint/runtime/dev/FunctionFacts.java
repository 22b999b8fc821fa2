package dev.flint.runtime.dev;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.route.Routes;
import java.util.List;

/**
 * What is known of the function at some moment.
 *
 * @param description what is told of it
 * @param routes which requests reach it
 * @param http how requests become its events
 * @param notices what of the template the user should know
 */
record FunctionFacts(
    FunctionDescription description, Routes routes, HttpSettings http, List<String> notices) {}
