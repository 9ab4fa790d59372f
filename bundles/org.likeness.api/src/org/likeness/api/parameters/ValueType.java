// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

/** What kind of value a parameter takes. */
public enum ValueType {
  BOOLEAN, INTEGER, REAL, TEXT, PATH,
  /** One of some words. */
  CHOICE,
  INTEGER_LIST, REAL_LIST, TEXT_LIST,
  /** A record of parameters: {@link ParameterModel#schema()}. */
  RECORD,
  /** Another plug-in with its parameters: {@link ParameterModel#kind()}. */
  PLUGIN,
  /** Any other list: {@link ParameterModel#element()}. */
  LIST,
  /** Values by name: {@link ParameterModel#element()}. */
  MAP;

  /** For sentences: "a whole number". */
  public String inWords() {
    return switch (this) {
      case BOOLEAN -> "true or false";
      case INTEGER -> "a whole number";
      case REAL -> "a number";
      case TEXT -> "a text";
      case PATH -> "a path";
      case CHOICE -> "one of the choices";
      case INTEGER_LIST -> "a list of whole numbers";
      case REAL_LIST -> "a list of numbers";
      case TEXT_LIST -> "a list of texts";
      case RECORD -> "a map of keys and values";
      case PLUGIN -> "a plug-in";
      case LIST -> "a list";
      case MAP -> "a map of names and values";
    };
  }

  /** Whether one word or number says it all. */
  public boolean isSingle() {
    return ordinal() <= CHOICE.ordinal();
  }

  /** Whether it holds values with parameters of their own, or may. */
  public boolean isNested() {
    return ordinal() >= RECORD.ordinal();
  }
}
