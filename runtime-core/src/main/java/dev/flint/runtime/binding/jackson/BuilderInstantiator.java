package dev.flint.runtime.binding.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Makes a builder by the method that gives it. Its class may be abstract, its constructor private.
 */
public final class BuilderInstantiator extends ValueInstantiator {

  private final Method factory;

  BuilderInstantiator(Method factory) {
    this.factory = factory;
    ClassUtil.checkAndFixAccess(factory, false);
  }

  /** Returns the static method {@code builder()}. */
  public Method factory() {
    return factory;
  }

  @Override
  public Class<?> getValueClass() {
    return factory.getReturnType();
  }

  @Override
  public boolean canCreateUsingDefault() {
    return true;
  }

  @Override
  public @Nullable Object createUsingDefault(DeserializationContext context) throws IOException {
    try {
      return factory.invoke(null);
    } catch (InvocationTargetException e) {
      return context.handleInstantiationProblem(getValueClass(), null, e.getCause());
    } catch (IllegalAccessException e) {
      return context.handleInstantiationProblem(getValueClass(), null, e);
    }
  }
}
