package dev.flint.runtime.binding.differential.model;

import java.util.EnumMap;
import java.util.EnumSet;

/** Enums, plain and less so. */
public final class Enums {

  private Enums() {}

  public enum Color {
    RED,
    green,
    Blue
  }

  public enum Named {
    FIRST("1st"),
    SECOND("2nd");

    private final String label;

    Named(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  public enum Operation {
    PLUS {
      @Override
      public int apply(int a, int b) {
        return a + b;
      }
    };

    public abstract int apply(int a, int b);
  }

  public static final class Painted {
    public Color color = Color.RED;
    public EnumSet<Color> set;
    public EnumMap<Color, Integer> map;
    public Color[] array;
  }
}
