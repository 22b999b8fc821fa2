package dev.flint.runtime.binding.differential.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classes and interfaces whose subclasses stand where they are declared. */
public final class Families {

  private Families() {}

  public sealed interface Pet permits Dog, Cat, Ghost, Stuffed, Herd {}

  public record Dog(String name, Pet friend, List<Pet> friends) implements Pet {}

  public record Cat(int lives) implements Pet {}

  public record Ghost() implements Pet {}

  /** With a body, so that one constant has a class of its own. */
  public enum Stuffed implements Pet {
    BEAR,
    RABBIT {
      @Override
      public String toString() {
        return "a rabbit";
      }
    }
  }

  public abstract static sealed class Herd implements Pet permits Sheep {
    private final int size;

    protected Herd(int size) {
      this.size = size;
    }

    public int getSize() {
      return size;
    }

    public abstract String getSound();
  }

  public static non-sealed class Sheep extends Herd {
    public Sheep(int size) {
      super(size);
    }

    @Override
    public String getSound() {
      return "baa";
    }
  }

  public abstract static class Vehicle {
    private final String name;

    protected Vehicle(String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }
  }

  /** May be extended, but is itself no less. */
  public static sealed class Car extends Vehicle permits Lorry {
    private final int seats;

    public Car(String name, int seats) {
      super(name);
      this.seats = seats;
    }

    public int getSeats() {
      return seats;
    }
  }

  public static final class Lorry extends Car {
    public Lorry(String name, int seats) {
      super(name, seats);
    }

    public boolean isLoud() {
      return true;
    }
  }

  /** No code can name it. */
  private static final class Submarine extends Vehicle {
    private Submarine() {
      super("s");
    }

    public int getDepth() {
      return 100;
    }
  }

  public static final class Owner {
    public String name;
    public Pet pet;
    public List<Pet> pets;
    public Map<String, Vehicle> vehicles;
    public Pet[] array;
    public Optional<Pet> optional;
    public Car car;
    public Comparable<?> comparable;
    public Serializable serializable;
    public Number number;
    public java.sql.Connection connection;
  }

  public static Owner owner() {
    Owner owner = new Owner();
    owner.name = "o";
    owner.pet = new Dog("d", new Dog("e", null, null), List.of(new Ghost()));
    owner.pets =
        Arrays.asList(new Cat(9), Stuffed.BEAR, null, Stuffed.RABBIT, new Sheep(5), new Ghost());
    owner.vehicles = new LinkedHashMap<>();
    owner.vehicles.put("a", new Car("c", 5));
    owner.vehicles.put("b", new Lorry("l", 2));
    owner.vehicles.put("c", null);
    owner.array = new Pet[] {new Cat(7)};
    owner.optional = Optional.of(new Cat(8));
    owner.car = new Lorry("m", 3);
    owner.comparable = "text";
    owner.serializable = 5L;
    owner.number = new BigDecimal("1.50");
    return owner;
  }

  public static Object vehicles() {
    return Map.of("a", List.of(new Lorry("l", 2), new Car("c", 5)));
  }

  public static Object dog() {
    return Optional.of(new Dog("d", new Cat(1), List.of(new Ghost(), Stuffed.RABBIT)));
  }

  public static Object hidden() {
    return new Submarine();
  }

  public static Object hiddenPart() {
    return List.of(new Submarine());
  }
}
