package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses annotations that say more than names, order, ways of creation and what is left out, where
 * annotations count: they may change how a value is bound, and not its serializer's class.
 *
 * @param count whether annotations count
 */
record AnnotationRules(boolean count) {

  private static final Set<Class<?>> KNOWN =
      Set.of(
          JsonAlias.class,
          JsonGetter.class,
          JsonIgnore.class,
          JsonInclude.class,
          JsonProperty.class,
          JsonPropertyDescription.class,
          JsonSetter.class);

  /** Throws for a property that is bound in a way of its own. */
  void require(AnnotatedMember member) throws UnsupportedTypeException {
    if (!count) {
      return;
    }
    for (Annotation each : member.getAllAnnotations().annotations()) {
      if (isOfJackson(each) && !KNOWN.contains(each.annotationType())) {
        throw new UnsupportedTypeException("it has " + each.annotationType().getName());
      }
      if (each instanceof JsonSetter setter
          && (setter.nulls() != Nulls.DEFAULT || setter.contentNulls() != Nulls.DEFAULT)) {
        throw new UnsupportedTypeException("it has nulls of its own");
      }
    }
  }

  /** Throws for a bean that is another kind of value in some places. */
  void require(Class<?> bean, MapperConfig<?> config) throws UnsupportedTypeException {
    if (count
        && config.introspectClassAnnotations(bean).getClassInfo().hasAnnotation(JsonFormat.class)) {
      throw new UnsupportedTypeException(bean.getName() + " has a format");
    }
  }

  /** Throws for an enum that is not bound by the names of its constants. */
  void requireNames(Class<?> type) throws UnsupportedTypeException {
    if (count && elements(type).anyMatch(AnnotationRules::isAnnotated)) {
      throw new UnsupportedTypeException(type.getName() + " is an enum with annotations");
    }
  }

  /** Returns the enum and its members, with those of its interfaces. */
  private static Stream<AnnotatedElement> elements(Class<?> type) {
    Stream<AnnotatedElement> own =
        Stream.of(
                Stream.of(type),
                Arrays.stream(type.getDeclaredFields()),
                Arrays.stream(type.getDeclaredMethods()),
                Arrays.stream(type.getDeclaredConstructors()))
            .flatMap(each -> each);
    return Stream.concat(
        own, Arrays.stream(type.getInterfaces()).flatMap(AnnotationRules::elements));
  }

  private static boolean isAnnotated(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations()).anyMatch(AnnotationRules::isOfJackson);
  }

  private static boolean isOfJackson(Annotation annotation) {
    Class<?> type = annotation.annotationType();
    return type.isAnnotationPresent(JacksonAnnotation.class)
        || type.isAnnotationPresent(JacksonAnnotationsInside.class);
  }
}
