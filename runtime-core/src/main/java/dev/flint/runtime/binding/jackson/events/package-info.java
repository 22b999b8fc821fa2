/**
 * The wire forms of the event types of aws-lambda-java-events: as their services send them, not as
 * Java would name them.
 *
 * <p>Nothing here links against that library, or Joda-Time, which it uses: classes are known by
 * their names, and met only where a handler's types lead to them.
 */
package dev.flint.runtime.binding.jackson.events;
