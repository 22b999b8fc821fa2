package dev.flint.runtime.binding.jackson.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.binding.differential.GeneratedForTypes;
import dev.flint.runtime.binding.generated.GeneratedCode;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads and writes JSON, as the managed runtime or as Flint. */
interface Binding {

  Object read(Type type, String json);

  String write(Type type, Object value);

  /** What came of reading or writing; two failures are equal. */
  record Outcome(Object value, Throwable failure) {

    interface Attempt {
      Object run();
    }

    static Outcome of(Attempt attempt) {
      try {
        return new Outcome(attempt.run(), null);
      } catch (RuntimeException e) {
        return new Outcome(null, e);
      }
    }

    boolean failed() {
      return failure != null;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Outcome outcome
          && failed() == outcome.failed()
          && Objects.equals(value, outcome.value);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(value);
    }

    @Override
    public String toString() {
      return failed()
          ? failure.toString()
          : value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }
  }

  static Binding managed() {
    JacksonFactory serializers = JacksonFactory.getInstance();
    return new Binding() {
      @Override
      public Object read(Type type, String json) {
        return serializers.getSerializer(type).fromJson(json);
      }

      @Override
      public String write(Type type, Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        serializers.getSerializer(type).toJson(value, json);
        return json.toString(UTF_8);
      }
    };
  }

  static Binding flint() {
    Map<String, JsonBinding> bindings = new HashMap<>();
    return new Binding() {
      @Override
      public Object read(Type type, String json) {
        return of(type).reader(type).read(json.getBytes(UTF_8));
      }

      @Override
      public String write(Type type, Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        of(type).writer(type).write(value, json);
        return json.toString(UTF_8);
      }

      /** With generated code, where these tests run over that. */
      private JsonBinding of(Type type) {
        return bindings.computeIfAbsent(
            type.getTypeName(), name -> flint(GeneratedForTypes.of(type)));
      }
    };
  }

  private static JsonBinding flint(GeneratedCode code) {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    return code == null ? new JsonBinding(loader, false) : new JsonBinding(loader, false, code);
  }
}
