// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.likeness.api.plugin.PluginContext;
import org.likeness.base.Locations;
import org.likeness.core.Likeness;
import org.likeness.core.internal.models.InstalledModels;
import org.likeness.core.internal.runner.StandardRunner;
import org.likeness.core.internal.workspace.FolderWorkspace;
import org.likeness.core.models.ModelLibrary;
import org.likeness.core.provenance.ProvenanceService;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RecipeRunner;
import org.likeness.core.workspace.Workspace;
import org.likeness.tensor.TensorEngine;

/** Likeness put together from its parts. */
public final class StandardLikeness implements Likeness {
  private final PluginRegistry plugins;
  private final ModelLibrary models;
  private final ProvenanceService provenance;
  private final TensorEngine engine;
  private final Locations locations;
  private final String version;
  private final StandardRunner runner;

  /**
   * @param kinds the kinds of recipe that are there now
   * @param versions of the product's bundles, for run records
   */
  public StandardLikeness(PluginRegistry plugins, ModelLibrary models, ProvenanceService provenance, TensorEngine engine,
      Locations locations, String version, Supplier<List<RecipeKind>> kinds, Supplier<Map<String, String>> versions) {
    this.plugins = plugins;
    this.models = models;
    this.provenance = provenance;
    this.engine = engine;
    this.locations = locations;
    this.version = version;
    this.runner = new StandardRunner(this, kinds, versions);
  }

  @Override
  public PluginRegistry plugins() {
    return plugins;
  }

  @Override
  public ModelLibrary models() {
    return models;
  }

  @Override
  public ProvenanceService provenance() {
    return provenance;
  }

  @Override
  public RecipeRunner runner() {
    return runner;
  }

  @Override
  public TensorEngine engine() {
    return engine;
  }

  @Override
  public Locations locations() {
    return locations;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Workspace workspace(Path folder, boolean create) {
    return FolderWorkspace.open(folder, create, plugins);
  }

  @Override
  public PluginContext context(long seed) {
    return new StandardContext(plugins, models, engine, seed);
  }

  @Override
  public PluginContext context(long seed, Workspace workspace) {
    return new StandardContext(plugins, new InstalledModels(models, workspace.models()), engine, seed);
  }
}
