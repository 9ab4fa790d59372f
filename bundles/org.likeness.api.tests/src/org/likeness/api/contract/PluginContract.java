// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;

/**
 * What every plug-in must do, whatever its kind: a descriptor, a parameter record that goes through plain data and back,
 * and refusals that say what is allowed.
 */
public abstract class PluginContract {
  private static final Set<ValueType> ANY_WORD = EnumSet.of(ValueType.TEXT, ValueType.PATH, ValueType.TEXT_LIST, ValueType.PLUGIN, ValueType.LIST);

  /** A new plug-in. */
  protected abstract Plugin<?> plugin();

  /** Models, tensors and seed for workers. */
  protected ContractContext context() {
    return new ContractContext(7);
  }

  protected final PluginInfo info() {
    PluginInfo info = plugin().getClass().getAnnotation(PluginInfo.class);
    assertNotNull(info, plugin().getClass() + " has no @PluginInfo");
    return info;
  }

  /** The first kind whose interface it implements. */
  protected final Kind kind() {
    return Kind.implementedBy(plugin().getClass()).iterator().next();
  }

  protected final ParameterSchema<? extends Record> schema() {
    return ParameterSchema.of(info().parameters());
  }

  protected final Record defaults() {
    return schema().defaults();
  }

  /** The defaults with some values changed. */
  protected final Record parameters(Map<String, ?> values) {
    return schema().fromPlain(values, info().id());
  }

  @Test
  void hasAWellFormedDescriptor() {
    PluginInfo info = info();
    Kind kind = kind();
    assertTrue(info.id().matches(kind.prefix() + "\\.[a-z0-9]+(-[a-z0-9]+)*"), "the id '" + info.id() + "' of a " + kind.words());
    assertFalse(info.label().isBlank(), "a label is needed");
    assertFalse(info.label().endsWith(".") || info.label().endsWith(":"), "a label is no sentence: " + info.label());
    assertFalse(info.licence().isBlank(), "a licence is needed");
    for (String alias : info.aliases()) {
      assertFalse(alias.equals(info.id()), "an alias is another id");
    }
  }

  @Test
  void isOfOneKind() {
    assertEquals(1, Kind.implementedBy(plugin().getClass()).size(), info().id() + " must implement the interface of one kind");
  }

  @Test
  void defaultsAreWithinTheirRanges() {
    assertEquals(defaults(), schema().fromPlain(schema().toPlain(cast(defaults())), "defaults"));
  }

  @Test
  void parametersRoundTripThroughPlainDataAndText() {
    Map<String, Object> plain = schema().toPlain(cast(defaults()));
    Map<String, Object> texts = new LinkedHashMap<>();
    plain.forEach((k, v) -> texts.put(k, v instanceof List<?> || v instanceof Map<?, ?> ? v : v.toString()));
    for (ParameterModel p : schema().parameters()) {
      assertEquals(p.defaultValue(), plain.get(p.name()), p.name());
      if (p.type() != ValueType.PATH && plain.containsKey(p.name())) {
        Record one = parameters(Map.of(p.flag().substring(2), texts.get(p.name())));
        assertEquals(defaults(), one, "the flag " + p.flag() + " with its own default");
      }
    }
  }

  @Test
  void refusesAnUnknownParameter() {
    UserProblem e = assertThrows(UserProblem.class, () -> parameters(Map.of("noSuchParameter", 1)));
    assertTrue(e.getMessage().contains("noSuchParameter") && e.getMessage().contains(info().id()), e.getMessage());
  }

  @Test
  void refusesValuesOfTheWrongTypeAndOutOfRange() {
    for (ParameterModel p : schema().parameters()) {
      boolean number = p.type() == ValueType.INTEGER || p.type() == ValueType.REAL;
      if (!ANY_WORD.contains(p.type())) {
        refused(p, "no such value, surely");
      }
      if (number && Double.isFinite(p.max()) && p.max() < 1e15) {
        refused(p, p.type() == ValueType.INTEGER ? (Object) ((long) p.max() + 1) : (Object) (p.max() + 1));
      }
      if (number && Double.isFinite(p.min()) && p.min() > -1e15) {
        refused(p, p.type() == ValueType.INTEGER ? (Object) ((long) p.min() - 1) : (Object) (p.min() - 1));
      }
    }
  }

  @Test
  void numbersHaveRangesAndLabelsAreNoSentences() {
    schema().parameters().forEach(PluginContract::described);
  }

  private static void described(ParameterModel p) {
    if (p.type() == ValueType.INTEGER || p.type() == ValueType.REAL) {
      assertTrue(p.min() != Double.NEGATIVE_INFINITY || p.max() != Double.POSITIVE_INFINITY || p.role() == org.likeness.api.plugin.Parameter.Role.SEED,
          "the number '" + p.name() + "' needs a range");
    }
    assertFalse(p.label().isBlank() || p.label().endsWith(":"), "the label of " + p.name());
    if (p.element() != null) {
      described(p.element());
    }
    if (p.schema() != null) {
      p.schema().parameters().forEach(PluginContract::described);
    }
  }

  private void refused(ParameterModel p, Object value) {
    UserProblem e = assertThrows(UserProblem.class, () -> parameters(Map.of(p.name(), value)), p.name() + " = " + value);
    assertTrue(e.getMessage().contains(p.name()), e.getMessage());
    assertTrue(e.getMessage().contains(p.type() == ValueType.CHOICE ? p.choices().get(0) : "must be"), e.getMessage());
  }

  @Test
  void saysWhichModelsItNeedsWithoutOpeningThem() {
    assertNotNull(required(plugin()));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private List<String> required(Plugin plugin) {
    return plugin.requiredModels(defaults());
  }

  @SuppressWarnings("unchecked")
  private static <P extends Record> P cast(Record record) {
    return (P) record;
  }
}
