// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.List;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.workspace.Workspace;

/** Where a recipe is checked: what is there, and the document, for sentences that name file, line and key. */
public record Desk(Likeness likeness, Workspace workspace, Recipe recipe) {

  /**
   * What stands at a key of the recipe.
   *
   * @param parameter the record's component, at the top of the recipe
   * @throws UserProblem when the key is missing
   */
  public RecipeNode node(String parameter) {
    return recipe.root().has(parameter) ? recipe.root().child(parameter) : recipe.root().child(ParameterModel.hyphened(parameter));
  }

  /** A problem with the value of a component: {@code FILE:LINE: 'key' SENTENCE}. */
  public UserProblem problem(String parameter, String sentence) {
    RecipeNode at = recipe.root().nearest(List.of(parameter));
    return at == recipe.root() ? at.problem("'" + ParameterModel.hyphened(parameter) + "' " + sentence) : at.problem(sentence);
  }
}
