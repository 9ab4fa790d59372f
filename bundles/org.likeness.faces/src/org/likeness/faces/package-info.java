// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Face detectors, landmarkers and identity embedders that come with Likeness: plug-ins only. */
package org.likeness.faces;
