package dev.flint.runtime.binding.jackson.events;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Finds the properties and values in events that have a form of their own on the wire. */
final class EventIntrospector extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private final transient WireNames names;

  EventIntrospector(WireNames names) {
    this.names = names;
  }

  @Override
  public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
    return wireName(annotated, "get");
  }

  @Override
  public @Nullable PropertyName findNameForDeserialization(Annotated annotated) {
    return wireName(annotated, "set");
  }

  private @Nullable PropertyName wireName(Annotated annotated, String prefix) {
    if (annotated instanceof AnnotatedMethod method && method.getName().startsWith(prefix)) {
      String beanName = method.getName().substring(prefix.length());
      String name = names.listed(method.getDeclaringClass(), beanName);
      return name == null ? null : PropertyName.construct(name);
    }
    return null;
  }

  @Override
  public @Nullable Object findSerializer(Annotated annotated) {
    Class<?> type = annotated.getRawType();
    if (isEventDate(annotated, type)) {
      return new EventDate.Serializer();
    }
    if (JodaDateTime.isDateTime(type)) {
      return new JodaDateTime.Serializer();
    }
    return S3Notification.isNotification(type) ? new S3Notification.Serializer() : null;
  }

  @Override
  public @Nullable Object findDeserializer(Annotated annotated) {
    Class<?> type = valueType(annotated);
    if (isEventDate(annotated, type)) {
      return new EventDate.Deserializer();
    }
    if (JodaDateTime.isDateTime(type)) {
      return new JodaDateTime.Deserializer(type);
    }
    return S3Notification.isNotification(type) ? new S3Notification.Deserializer(type) : null;
  }

  /** A setter's own type is what it returns. */
  private static Class<?> valueType(Annotated annotated) {
    return annotated instanceof AnnotatedMethod method && method.getParameterCount() == 1
        ? method.getRawParameterType(0)
        : annotated.getRawType();
  }

  private static boolean isEventDate(Annotated annotated, Class<?> type) {
    return type == Date.class
        && annotated instanceof AnnotatedMember member
        && EventClasses.shortName(member.getDeclaringClass()) != null;
  }
}
