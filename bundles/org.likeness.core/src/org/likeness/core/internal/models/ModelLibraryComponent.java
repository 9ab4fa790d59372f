// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import org.likeness.base.Locations;
import org.likeness.core.models.ModelLibrary;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The user's model library as a service. */
@Component(service = ModelLibrary.class)
public final class ModelLibraryComponent extends InstalledModels {

  private final BundledModels models;

  @Activate
  public ModelLibraryComponent(BundleContext context) {
    this(new BundledModels(context));
  }

  private ModelLibraryComponent(BundledModels models) {
    super(Locations.ofUser().models(), models);
    this.models = models;
  }

  @Deactivate
  void close() {
    models.close();
  }
}
