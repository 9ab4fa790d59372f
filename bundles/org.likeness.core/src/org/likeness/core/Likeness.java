// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core;

import java.nio.file.Path;
import org.likeness.api.plugin.PluginContext;
import org.likeness.base.Locations;
import org.likeness.core.models.ModelLibrary;
import org.likeness.core.provenance.ProvenanceService;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.runner.RecipeRunner;
import org.likeness.core.workspace.Workspace;
import org.likeness.tensor.TensorEngine;

/**
 * The one entry to everything: an OSGi service that the command and the workbench are given. Safe to use from any
 * thread. Nothing here loads native code until a worker asks for tensors.
 */
public interface Likeness {

  PluginRegistry plugins();

  ModelLibrary models();

  ProvenanceService provenance();

  RecipeRunner runner();

  /** The tensor engine; starts when it is first used. */
  TensorEngine engine();

  /** The folders of the user. */
  Locations locations();

  /** The product's version: {@code 0.1.0}. */
  String version();

  /**
   * Opens a workspace.
   *
   * @param create makes the folder and what is in it when it is not there yet
   * @throws org.likeness.api.problem.UserProblem when it is no workspace and {@code create} is false, when the path is a
   *     file, or when a folder cannot be created there
   */
  Workspace workspace(Path folder, boolean create);

  /** What plug-ins are given when they create workers. */
  PluginContext context(long seed);

  /** The same; models installed in the workspace are found too. */
  PluginContext context(long seed, Workspace workspace);
}
