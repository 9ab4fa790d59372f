// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Face swaps: models, reconstruction losses, augmentation, colour, blending. */
package org.likeness.api.swap;
