// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.likeness.api.plugin.PluginContext;
import org.likeness.base.Locations;
import org.likeness.core.Likeness;
import org.likeness.core.models.ModelLibrary;
import org.likeness.core.provenance.ProvenanceService;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RecipeRunner;
import org.likeness.core.workspace.Workspace;
import org.likeness.tensor.TensorEngine;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Likeness as a service. */
@Component(service = Likeness.class)
public final class LikenessComponent implements Likeness {
  private final List<RecipeKind> kinds = new CopyOnWriteArrayList<>();
  private final Likeness likeness;

  @Activate
  public LikenessComponent(BundleContext context, @Reference PluginRegistry plugins, @Reference ModelLibrary models,
      @Reference ProvenanceService provenance, @Reference TensorEngine engine) {
    String version = version(context.getBundle());
    likeness = new StandardLikeness(plugins, models, provenance, engine, Locations.ofUser(), version, () -> List.copyOf(kinds),
        () -> versions(context));
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addKind(RecipeKind kind) {
    kinds.add(kind);
  }

  void removeKind(RecipeKind kind) {
    kinds.remove(kind);
  }

  private static String version(Bundle bundle) {
    return bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor() + "." + bundle.getVersion().getMicro();
  }

  private static Map<String, String> versions(BundleContext context) {
    Map<String, String> out = new TreeMap<>();
    for (Bundle b : context.getBundles()) {
      String name = b.getSymbolicName();
      if (name != null && (name.startsWith("org.likeness.") || b.getHeaders().get("Service-Component") != null)) {
        out.put(name, b.getVersion().toString());
      }
    }
    out.put("java", Runtime.version().toString());
    return out;
  }

  @Override
  public PluginRegistry plugins() {
    return likeness.plugins();
  }

  @Override
  public ModelLibrary models() {
    return likeness.models();
  }

  @Override
  public ProvenanceService provenance() {
    return likeness.provenance();
  }

  @Override
  public RecipeRunner runner() {
    return likeness.runner();
  }

  @Override
  public TensorEngine engine() {
    return likeness.engine();
  }

  @Override
  public Locations locations() {
    return likeness.locations();
  }

  @Override
  public String version() {
    return likeness.version();
  }

  @Override
  public Workspace workspace(Path folder, boolean create) {
    return likeness.workspace(folder, create);
  }

  @Override
  public PluginContext context(long seed) {
    return likeness.context(seed);
  }

  @Override
  public PluginContext context(long seed, Workspace workspace) {
    return likeness.context(seed, workspace);
  }
}
