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
    try {
      Method factory = type.getRawType().getMethod("builder");
      Class<?> builder = factory.getReturnType();
      boolean builds = builder.getMethod("build").getReturnType() == type.getRawType();
      return builds && Modifier.isStatic(factory.getModifiers()) ? builder : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Override
  public JsonPOJOBuilder.Value findPOJOBuilderConfig(AnnotatedClass builder) {
    return new JsonPOJOBuilder.Value("build", prefix(builder.getRawType()));
  }

  /** What the names of the builder's setters begin with: {@code set}, {@code with} or nothing. */
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
