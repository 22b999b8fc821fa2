package dev.flint.runtime.binding.jackson.events;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Makes a mapper bind events in their wire form. */
public final class EventTypes {

  private EventTypes() {}

  /**
   * Adds the forms of events to a mapper.
   *
   * @param mapper the mapper to be
   * @param others what says how all other classes are bound
   */
  public static void register(JsonMapper.Builder mapper, AnnotationIntrospector others) {
    WireNames names = new WireNames();
    mapper.annotationIntrospector(
        new AnnotationIntrospectorPair(new EventIntrospector(names), others));
    mapper.propertyNamingStrategy(new EventNaming(names));
  }

  /** Returns whether a class is an event's or a part of one. */
  public static boolean isEventType(Class<?> type) {
    return EventClasses.shortName(type) != null;
  }
}
