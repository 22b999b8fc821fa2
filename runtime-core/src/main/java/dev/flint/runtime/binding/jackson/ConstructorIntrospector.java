package dev.flint.runtime.binding.jackson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.PotentialCreator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a way to create the classes that have no constructor without arguments, which the managed
 * runtime can't read: through the only constructor there is, or through a builder.
 */
final class ConstructorIntrospector extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  /** Names are known where the class was compiled with {@code -parameters}. */
  @Override
  public @Nullable PotentialCreator findDefaultCreator(
      MapperConfig<?> config,
      AnnotatedClass type,
      List<PotentialCreator> constructors,
      List<PotentialCreator> factories) {
    if (type.getDefaultConstructor() != null || constructors.size() != 1) {
      return null;
    }
    PotentialCreator only = constructors.get(0);
    boolean named = findImplicitPropertyName(only.param(0)) != null;
    return named && only.creator().isPublic()
        ? only.overrideMode(JsonCreator.Mode.PROPERTIES)
        : null;
  }

  @Override
  public @Nullable String findImplicitPropertyName(AnnotatedMember member) {
    if (member instanceof AnnotatedParameter parameter
        && parameter.getOwner() instanceof AnnotatedConstructor constructor) {
      Parameter[] parameters = constructor.getAnnotated().getParameters();
      Parameter own = parameters[parameter.getIndex()];
      return own.isNamePresent() ? own.getName() : null;
    }
    return null;
  }

  /** A builder is what a static method {@code builder()} gives and what can {@code build()}. */
  @Override
  public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
    if (type.getDefaultConstructor() != null || isOfJdk(type.getRawType())) {
      return null;
    }
    Method factory = factory(type.getRawType());
    return factory == null ? null : factory.getReturnType();
  }

  /** Of a builder; all else is made by its constructor. */
  @Override
  public @Nullable Object findValueInstantiator(AnnotatedClass type) {
    if (isOfJdk(type.getRawType())) {
      return null;
    }
    Method build = method(type.getRawType(), "build");
    Method factory = build == null ? null : factory(build.getReturnType());
    return factory == null || factory.getReturnType() != type.getRawType()
        ? null
        : new BuilderInstantiator(factory);
  }

  /** Returns the method that gives the builder of a class; null where it has none. */
  private static @Nullable Method factory(Class<?> type) {
    Method factory = method(type, "builder");
    if (factory == null || !Modifier.isStatic(factory.getModifiers())) {
      return null;
    }
    Method build = method(factory.getReturnType(), "build");
    return build == null || build.getReturnType() != type ? null : factory;
  }

  private static @Nullable Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Override
  public JsonPOJOBuilder.Value findPOJOBuilderConfig(AnnotatedClass builder) {
    return new JsonPOJOBuilder.Value("build", prefix(builder.getRawType()));
  }

  /**
   * Returns what the names of the builder's setters begin with: {@code set}, {@code with} or
   * nothing.
   */
  private static String prefix(Class<?> builder) {
    for (String prefix : List.of("set", "with")) {
      boolean all = true;
      for (Method method : builder.getMethods()) {
        boolean sets = method.getReturnType() == builder && method.getParameterCount() == 1;
        all &= !sets || method.getName().startsWith(prefix);
      }
      if (all) {
        return prefix;
      }
    }
    return "";
  }

  private static boolean isOfJdk(Class<?> type) {
    return type.getClassLoader() == null;
  }
}
