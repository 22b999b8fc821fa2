package dev.flint.runtime.binding.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.flint.runtime.binding.differential.model.Builders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a static {@code builder()} gives makes the object. */
class BuilderTest {

  private final ObjectMapper mapper = JacksonMapper.plain();

  /** Gives no builder. */
  public static final class Unlucky {
    private Unlucky(int number) {
      throw new IllegalArgumentException("got " + number);
    }

    public static Builder builder() {
      throw new IllegalStateException("no builder today");
    }

    /** Could build one. */
    public static final class Builder {
      public Unlucky build() {
        return new Unlucky(1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Order | {'id':'a','lines':[{'text':'b'}]} | {'id':'a','count':1,'lines':[{'text':'b'}]}",
        "Dog   | {'age':3,'name':'Rex'}            | {'name':'Rex','age':3}",
        "Stamp | {'text':'a'}                      | {'text':'a'}"
      })
  void makesTheObjectByWhatBuilderGives(String type, String document, String expected)
      throws Exception {
    Class<?> raw = Class.forName(Builders.class.getName() + "$" + type);

    Object made = mapper.readValue(document, raw);

    assertEquals(expected.replace('\'', '"'), mapper.writeValueAsString(made));
  }

  @Test
  void saysWhyThereIsNoBuilder() {
    JsonProcessingException e =
        assertThrows(
            ValueInstantiationException.class, () -> mapper.readValue("{}", Unlucky.class));

    assertTrue(e.getMessage().contains("no builder today"), e::getMessage);
  }
}
