// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;

/** Checks the plug-ins that parameters choose: the part of reading parameters that only the host can do. */
@FunctionalInterface
public interface Choices {

  /** Leaves them as they are: for forms and tests without a host. */
  Choices UNCHECKED = (kind, choice, at) -> choice;

  /**
   * @param kind the one that is wanted
   * @param choice as given
   * @param at where it stands, for sentences
   * @return the same with its whole id and every parameter written out
   * @throws ParameterProblem when there is none of this id or kind, or its parameters cannot stand
   */
  Choice checked(Kind kind, Choice choice, ParameterPlace at);
}
