package dev.flint.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.generated.ValueReader;
import dev.flint.runtime.binding.generated.ValueWriter;
import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GeneratedRehearsalTest {

  private final List<String> calls = new ArrayList<>();

  @Test
  void readsTheSampleAndWritesWhatItRead() {
    BindingRehearsal rehearsal = rehearsal(new LocaleCode("\"en\""));

    rehearsal.read(Locale.class);
    rehearsal.write(Locale.class);

    assertEquals(List.of("read en", "read en", "write en"), calls);
  }

  /** Where each document of the type leads to code of the function's. */
  @Test
  void callsNoneOfTheCodeWithoutASample() {
    BindingRehearsal rehearsal = rehearsal(new LocaleCode(null));

    rehearsal.read(Locale.class);
    rehearsal.write(Locale.class);

    assertEquals(List.of(), calls);
  }

  private static BindingRehearsal rehearsal(GeneratedCode code) {
    return new BindingRehearsal(new JsonBinding(ClassLoader.getSystemClassLoader(), false, code));
  }

  private final class LocaleCode implements GeneratedCode {

    private final String sample;

    private LocaleCode(String sample) {
      this.sample = sample;
    }

    @Override
    public ValueReader reader(String type) {
      return this::read;
    }

    @Override
    public ValueWriter writer(String type) {
      return this::write;
    }

    @Override
    public String sample(String type) {
      return sample;
    }

    @Override
    public Class<?>[] classes(String type) {
      return new Class<?>[0];
    }

    private Object read(JsonScanner json) throws Exception {
      Locale locale = Locale.forLanguageTag(json.string());
      calls.add("read " + locale);
      return locale;
    }

    private void write(Object value, JsonWriter json) {
      calls.add("write " + value);
      json.value(value.toString());
    }
  }
}
