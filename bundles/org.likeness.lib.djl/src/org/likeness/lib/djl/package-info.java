// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The class loader shared with DJL: what must reach its package-private entry points lies in this bundle. */
package org.likeness.lib.djl;
